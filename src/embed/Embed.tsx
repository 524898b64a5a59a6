import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../data/store.ts";
import { i18n } from "../locales/i18n.ts";
import { useLanguage, useTheme } from "../panels/shared/settings.ts";
import { Loading } from "../panels/states/Loading.tsx";
import { useView } from "../view/store.ts";
import { EmbedView } from "./EmbedView.tsx";

/** The small page: how far loading is, why it failed, or the view. */
export function Embed() {
  const load = useData((s) => s.load);
  const view = useView((s) => s.history.present);
  const theme = useTheme();
  const language = useLanguage();
  const { t } = useTranslation();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  }, [theme, language]);
  if (i18n.language !== language) void i18n.changeLanguage(language);
  if (load.phase === "loading") return <Loading where={load.where} progress={load.progress} />;
  if (load.phase === "fault")
    return (
      <main className="state" role="alert">
        <h1>{t("error.title")}</h1>
        <p>
          {load.fault.kind === "missing"
            ? t("empty.where", { where: load.fault.where })
            : t(`error.${load.fault.kind}`, { ...load.fault })}
        </p>
      </main>
    );
  return <EmbedView data={load.data} view={view} language={language} theme={theme} />;
}
