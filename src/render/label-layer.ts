import type { PlacedLabel } from "./labels.ts";
import { FONT, type Palette } from "./tokens.ts";

/** The CSS font of a label. */
export const fontOf = (size: number, bold: boolean) => `${bold ? "600 " : ""}${size}px ${FONT}`;

/** Draws labels with a halo in the ground's colour; `ratio` is device pixels per CSS pixel. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  palette: Palette,
  ratio: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = palette.ground;
  for (const label of labels) {
    context.font = fontOf(label.size, label.bold);
    context.lineWidth = 4;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = label.kind === "node" ? palette.text : palette.quiet;
    context.fillText(label.text, label.x, label.y);
  }
}

/** Measures texts as the canvas will set them, each once. */
export function createMeasure(): (text: string, size: number, bold: boolean) => number {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, bold) => {
    const key = `${size}${bold}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = fontOf(size, bold);
      width = context ? context.measureText(text).width : [...text].length * size;
      known.set(key, width);
    }
    return width;
  };
}
