import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { LoadFault } from "../../data/graph-source.ts";
import { useData } from "../../data/store.ts";
import { OpenOwn } from "../open/OpenOwn.tsx";

/** No graph: what to do where there is none yet; else what went wrong, where, and what to do. */
export function Fault({ fault }: { fault: LoadFault }) {
  const { t } = useTranslation();
  const before = useData((s) => s.before);
  const missing = fault.kind === "missing";
  return (
    <main className="state" role={missing ? undefined : "alert"}>
      <h1>
        {!missing && <TriangleAlert size={20} aria-hidden="true" />}
        {t(missing ? "empty.title" : "error.title")}
      </h1>
      {missing ? (
        <>
          <p>{t("empty.text")}</p>
          <pre>
            <code>npx zhengtu build seeds --out public/graph.json</code>
          </pre>
        </>
      ) : (
        <p>
          {fault.kind === "neo4j"
            ? t(`live.fault.${fault.fault.kind}`)
            : t(`error.${fault.kind}`, { ...fault })}
        </p>
      )}
      {fault.kind === "not-graph" && (
        <ul className="faults">
          {fault.faults.map((f) => (
            <li key={f}>
              <code>{f}</code>
            </li>
          ))}
        </ul>
      )}
      <p>
        {before ? (
          <button type="button" className="primary" onClick={() => useData.getState().restore()}>
            {t("open.back")}
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => window.location.reload()}>
            {t("error.retry")}
          </button>
        )}
      </p>
      <OpenOwn />
      {missing && <p className="quiet">{t("empty.where", { where: fault.where })}</p>}
    </main>
  );
}
