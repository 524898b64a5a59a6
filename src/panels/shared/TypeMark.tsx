import type { NodeType } from "../../../graph-build/model/types.ts";
import { shapePath } from "../../render/shape-path.ts";
import { SHAPE_OF } from "../../render/shapes.ts";

/** The mark of a node type: its shape in its colour, as on the canvas. Said in words beside it, so hidden here. */
export function TypeMark({ type, size = 12 }: { type: NodeType; size?: number }) {
  const scale = type === "Figure" ? 0.55 : 0.82;
  return (
    <svg
      className={`mark mark-${type.toLowerCase()}`}
      width={size}
      height={size}
      viewBox="-1 -1 2 2"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapePath(SHAPE_OF[type], scale)} fillRule="evenodd" />
    </svg>
  );
}
