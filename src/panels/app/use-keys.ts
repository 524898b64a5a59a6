import { useEffect } from "react";
import { canvasHandle } from "../../render/canvas-handle.ts";
import { act, currentView, redo, undo } from "../../view/store.ts";
import { setUi, useUi } from "../../view/ui.ts";
import { showsCanvas } from "../../view/view-spec.ts";
import { nextNeighbour } from "../../view/walk.ts";
import type { Explorer } from "../shared/explorer.ts";

const WALK: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The keys of the whole page. Fields keep their own keys; lists and buttons keep arrows and Enter. */
export function useKeys(explorer: Explorer | null): void {
  useEffect(() => {
    if (!explorer) return;
    const onKey = (event: KeyboardEvent) => {
      const { key } = event;
      const command = event.ctrlKey || event.metaKey;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const writing = target.matches("input, textarea, select, [contenteditable]");
      if (command && key.toLowerCase() === "k") {
        event.preventDefault();
        setUi({ palette: !useUi.getState().palette });
        return;
      }
      const ui = useUi.getState();
      if (ui.palette || ui.help || ui.connect || event.defaultPrevented) return;
      if (key === "Escape") {
        if (writing) target.blur();
        else act({ do: "step-back" });
        return;
      }
      if (writing || event.altKey) return;
      if (command) {
        if (key.toLowerCase() !== "z") return;
        event.preventDefault();
        if (event.shiftKey) redo();
        else undo();
        return;
      }
      if (key === "c") act({ do: "tab", tab: "query" });
      else if (key === "/") setUi({ palette: true });
      else if (key === "?") setUi({ help: true });
      else if (key === "+" || key === "=") canvasHandle()?.zoom(1 / 1.5);
      else if (key === "-") canvasHandle()?.zoom(1.5);
      else if (key === "0") canvasHandle()?.fit();
      else if (!walked(event, explorer, target)) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [explorer]);
}

/** Arrows and Enter move over the graph while the canvas, or nothing at all, has the focus. */
function walked(event: KeyboardEvent, explorer: Explorer, target: HTMLElement): boolean {
  if (!showsCanvas(currentView().tab) || !(target === document.body || target.closest("[data-canvas]")))
    return false;
  const { hover } = useUi.getState();
  const step = WALK[event.key];
  if (step) {
    setUi({ hover: nextNeighbour(explorer.data, explorer.filtered, currentView(), hover, step) });
    return true;
  }
  if (event.key !== "Enter" || !hover) return false;
  act({ do: "select", selection: { kind: "node", key: hover } });
  setUi({ hover: null });
  return true;
}
