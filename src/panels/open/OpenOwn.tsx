import { useTranslation } from "react-i18next";
import { chosenFiles } from "../../data/dropped.ts";
import { setUi } from "../../view/ui.ts";
import { useOpenFiles } from "./use-open.ts";

/** The way to open one's own reports or graph, where nothing else invites to it. */
export function OpenOwn() {
  const { t } = useTranslation();
  const open = useOpenFiles();
  return (
    <div className="open-own">
      <p>{t("open.invite")}</p>
      <label className="button">
        {t("open.choose")}
        <input
          type="file"
          className="sr-only"
          accept=".json,.txt,.md"
          multiple
          onChange={(e) => {
            open(chosenFiles(e.target.files ?? []));
            e.target.value = "";
          }}
        />
      </label>
      <p className="quiet">{t("open.local")}</p>
      <button type="button" className="button" onClick={() => setUi({ connect: true })}>
        {t("live.open")}
      </button>
    </div>
  );
}
