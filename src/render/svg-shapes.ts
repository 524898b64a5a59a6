import { DIAMOND, RING, type Shape, SLIP, SQUARE } from "./shapes.ts";

const n = (value: number) => String(Math.round(value * 100) / 100);

/** A node's shape as SVG, of radius `r` around (x, y); the same shapes that the canvas draws. */
export function svgShape(
  shape: Shape,
  x: number,
  y: number,
  r: number,
  fill: string,
  border: string,
): string {
  const paint = `fill="${fill}" stroke="${border}" stroke-width="1.5"`;
  switch (shape) {
    case "circle":
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${paint}/>`;
    case "square":
      return rect(x, y, r * SQUARE, r * SQUARE, 0, paint);
    case "diamond": {
      const d = r * DIAMOND;
      return `<path d="M${n(x)} ${n(y - d)}L${n(x + d)} ${n(y)}L${n(x)} ${n(y + d)}L${n(x - d)} ${n(y)}Z" ${paint}/>`;
    }
    case "slip": {
      const bar = rect(x, y, r * SLIP.barHalf, Math.max(r * SLIP.bar, 0.6), 0, `fill="${border}"`);
      return rect(x, y, r * SLIP.half, r * SLIP.half, r * SLIP.corner, paint) + bar;
    }
    case "ring":
      return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * (1 - RING / 2))}" fill="none" stroke="${fill}" stroke-width="${n(r * RING)}"/>`;
  }
}

function rect(x: number, y: number, halfW: number, halfH: number, corner: number, paint: string): string {
  const round = corner ? ` rx="${n(corner)}"` : "";
  return `<rect x="${n(x - halfW)}" y="${n(y - halfH)}" width="${n(2 * halfW)}" height="${n(2 * halfH)}"${round} ${paint}/>`;
}
