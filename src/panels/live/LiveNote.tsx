import { useTranslation } from "react-i18next";
import { useData } from "../../data/store.ts";
import { startAfresh } from "../open/fresh.ts";

/** Says that the graph is a database's, how much of it is in memory, and how to leave it. */
export function LiveNote() {
  const { t } = useTranslation();
  const load = useData((s) => s.load);
  if (load.phase !== "ready" || !load.live) return null;
  const { live, data } = load;
  const n = (x: number) => x.toLocaleString("en");
  const leave = () => {
    startAfresh();
    if (useData.getState().before) useData.getState().restore();
    else window.location.reload();
  };
  return (
    <span className="local-note">
      {t("live.note", { where: live.where })}
      {!live.whole && ` · ${t("live.loaded", { read: n(data.net.order), all: n(live.nodes) })}`}
      <button type="button" className="link" onClick={leave}>
        {t("live.leave")}
      </button>
    </span>
  );
}
