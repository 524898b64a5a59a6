import { useTranslation } from "react-i18next";
import { useData } from "../../data/store.ts";
import { startAfresh } from "./fresh.ts";

/** Says that the graph is a person's own file and goes nowhere, with the way back to the one before. */
export function LocalNote() {
  const { t } = useTranslation();
  const load = useData((s) => s.load);
  const before = useData((s) => s.before);
  if (load.phase !== "ready" || !load.local || load.live) return null;
  const back = () => {
    startAfresh();
    useData.getState().restore();
  };
  return (
    <span className="local-note">
      {t("open.note", { where: load.where })}
      {before && (
        <button type="button" className="link" onClick={back}>
          {t("open.back")}
        </button>
      )}
    </span>
  );
}
