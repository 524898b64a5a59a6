import { useTranslation } from "react-i18next";
import type { LoadProgress } from "../../data/graph-source.ts";
import { useData } from "../../data/store.ts";

/** What is being loaded, and how far it is. */
export function Loading({ where, progress }: { where: string; progress: LoadProgress }) {
  const { t } = useTranslation();
  const before = useData((s) => s.before);
  const { step, done, total, what } = progress;
  return (
    <main className="state">
      <h1 className="logo">{t("app.name")}</h1>
      <p>{t(`load.${step}`, { where, what: what ?? "" })}</p>
      <progress value={total ? done : undefined} max={total ?? undefined} aria-label={t("load.loading")} />
      {step === "fetch" && done > 0 && (
        <p className="quiet">
          {total
            ? t("load.bytesOf", { done: bytes(done), total: bytes(total) })
            : t("load.bytes", { done: bytes(done) })}
        </p>
      )}
      {step === "build" && total !== null && (
        <p className="quiet">
          {done} / {total}
        </p>
      )}
      {step === "build" && <p className="quiet">{t("open.stays")}</p>}
      {before && (
        <p>
          <button type="button" className="link" onClick={() => useData.getState().giveUp()}>
            {t("open.cancel")}
          </button>
        </p>
      )}
    </main>
  );
}

const bytes = (n: number) => (n < 1e6 ? `${Math.round(n / 1e3)} KB` : `${(n / 1e6).toFixed(1)} MB`);
