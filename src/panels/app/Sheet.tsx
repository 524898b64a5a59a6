import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type SheetHeight, setUi, useUi } from "../../view/ui.ts";
import { useExplorer } from "../shared/explorer.ts";
import { TypeMark } from "../shared/TypeMark.tsx";
import { Dock } from "./Dock.tsx";

const ORDER: SheetHeight[] = ["low", "half", "full"];
const DRAG = 40;

/** Details from below, at three heights: drag the handle, or press it to go one height up (from the top: down). */
export function Sheet() {
  const { data, view } = useExplorer();
  const { t } = useTranslation();
  const height = useUi((s) => s.sheet);
  const from = useRef<number | null>(null);
  const { selection, reader, tab } = view;
  useEffect(() => {
    if (reader) setUi({ sheet: "full" });
    else if (selection || tab === "findings") setUi({ sheet: "half" });
  }, [selection, reader, tab]);
  const at = ORDER.indexOf(height);
  const go = (to: number) => setUi({ sheet: ORDER[Math.max(0, Math.min(2, to))] });
  const node = selection?.kind === "node" && data.net.hasNode(selection.key) ? selection.key : null;
  const title = node ? data.net.getNodeAttribute(node, "name") : t("overview.title");
  return (
    <section className={`sheet ${height}`} aria-label={t("node.dock")}>
      <button
        type="button"
        className="handle"
        aria-expanded={height !== "low"}
        aria-label={
          height === "low"
            ? `${title} ${t("sheet.taller")}`
            : t(height === "full" ? "sheet.lower" : "sheet.taller")
        }
        onPointerDown={(e) => {
          from.current = e.clientY;
          e.currentTarget.setPointerCapture(e.pointerId);
        }}
        onPointerUp={(e) => {
          const moved = e.clientY - (from.current ?? e.clientY);
          if (Math.abs(moved) > DRAG) go(at - Math.sign(moved) * (Math.abs(moved) > 300 ? 2 : 1));
        }}
        onClick={(e) => {
          if (Math.abs(e.clientY - (from.current ?? e.clientY)) <= DRAG) go(height === "full" ? 0 : at + 1);
          from.current = null;
        }}
      >
        <span className="grip" />
        {height === "low" && (
          <span className="sheet-title" lang={node ? "zh-Hans" : undefined}>
            {node && <TypeMark type={data.net.getNodeAttribute(node, "entityType")} />}
            {title}
          </span>
        )}
      </button>
      <div className="sheet-body" hidden={height === "low"}>
        <Dock />
      </div>
    </section>
  );
}
