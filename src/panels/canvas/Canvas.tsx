import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { setCanvasHandle } from "../../render/canvas-handle.ts";
import { Renderer } from "../../render/renderer.ts";
import { visualOf } from "../../render/visual.ts";
import { act, currentView } from "../../view/store.ts";
import { setUi, useUi } from "../../view/ui.ts";
import { useExplorer } from "../shared/explorer.ts";
import { useLitHover } from "./use-lit-hover.ts";

const SETTLE = 200;

/** The picture of the graph. One effect makes the renderer and ends it; the others hand it what changed. */
export function Canvas() {
  const { data, view, filtered, palette, language } = useExplorer();
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const shown = useRef(filtered);
  shown.current = filtered;
  const [broken, setBroken] = useState(false);
  const hover = useUi((s) => s.hover);
  const lit = useLitHover(hover);
  const visual = useMemo(
    () => visualOf(data, filtered, view, palette, lit),
    [data, filtered, view, palette, lit],
  );

  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    let made: Renderer;
    try {
      made = new Renderer(data, box.current!, currentView().camera, {
        onNode: (key) => act({ do: "select", selection: key ? { kind: "node", key } : null }),
        onRelation: (key) => act({ do: "select", selection: { kind: "relation", key } }),
        onHover: (key) => setUi({ hover: key }),
        onCamera: (camera) => {
          clearTimeout(settle);
          settle = setTimeout(() => act({ do: "camera", camera }), SETTLE);
        },
      });
    } catch (error) {
      console.error(error);
      setBroken(true);
      return;
    }
    renderer.current = made;
    setCanvasHandle({
      fit: (keys) => made.fit(keys ?? shown.current.nodes),
      zoom: (factor) => made.zoom(factor),
      lens: () => made.lens(),
    });
    return () => {
      clearTimeout(settle);
      renderer.current = null;
      setCanvasHandle(null);
      made.kill();
    };
  }, [data]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: names of relations change with the language
  useEffect(() => {
    const hovered = hover && data.net.hasNode(hover) ? data.net.getNodeAttribute(hover, "entityType") : null;
    renderer.current?.show({
      visual,
      palette,
      hover,
      hoverNote: hovered ? t(`type.${hovered}`) : undefined,
      relationName: (r) => t(`relation.${r}`),
    });
  }, [visual, palette, hover, language, t, data]);

  const { camera, selection } = view;
  const before = useRef<Pick<typeof view, "camera" | "selection">>({ camera: null, selection: null });
  useEffect(() => {
    const { current: last } = before;
    before.current = { camera, selection };
    // A link, a reload and Back bring their own camera; only a bare selection may move it.
    if (camera !== last.camera) renderer.current?.look(camera);
    else if (selection?.kind === "node" && selection !== last.selection)
      renderer.current?.reveal(selection.key);
  }, [camera, selection]);

  return (
    <div className={`canvas ${hover ? "on-node" : ""}`} data-canvas>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the arrow keys */}
      <div ref={box} className="canvas-box" role="application" aria-label={t("canvas.label")} tabIndex={0} />
      {broken && <p className="notice">{t("error.webgl")}</p>}
      {filtered.nodes.size === 0 && <p className="notice">{t("empty.nothing")}</p>}
    </div>
  );
}
