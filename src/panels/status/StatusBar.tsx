import { Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { canvasHandle } from "../../render/canvas-handle.ts";
import { act } from "../../view/store.ts";
import { showsCanvas } from "../../view/view-spec.ts";
import { LiveNote } from "../live/LiveNote.tsx";
import { LocalNote } from "../open/LocalNote.tsx";
import { useExplorer } from "../shared/explorer.ts";
import { Active } from "./Active.tsx";

/** How much is shown, what holds it back with the way to lift it, and the zoom. */
export function StatusBar() {
  const { data, view, filtered } = useExplorer();
  const { t } = useTranslation();
  const n = (x: number) => x.toLocaleString("en");
  return (
    <footer className="status">
      <span data-testid="node-count">
        {t("status.nodes", { shown: n(filtered.nodes.size), all: n(data.net.order) })}
      </span>
      <span aria-hidden="true">·</span>
      <span data-testid="relation-count">
        {t("status.relations", { shown: n(filtered.edges.size), all: n(data.net.size) })}
      </span>
      <Active />
      <LocalNote />
      <LiveNote />
      {showsCanvas(view.tab) && (
        <span className="zoom">
          <button type="button" aria-label={t("status.zoomOut")} onClick={() => canvasHandle()?.zoom(1.5)}>
            <Minus size={14} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("status.zoomIn")} onClick={() => canvasHandle()?.zoom(1 / 1.5)}>
            <Plus size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t("status.fit")}
            onClick={() => {
              if (view.camera) act({ do: "camera", camera: null });
              canvasHandle()?.fit();
            }}
          >
            {t("status.fitShort")}
          </button>
        </span>
      )}
    </footer>
  );
}
