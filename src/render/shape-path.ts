import { DIAMOND, RING, type Shape, SLIP, SQUARE } from "./shapes.ts";

const n = (x: number) => String(Math.round(x * 1000) / 1000);
const rect = (w: number, h: number) => `M${n(-w)} ${n(-h)}H${n(w)}V${n(h)}H${n(-w)}Z`;
const disc = (r: number) => `M${n(-r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0Z`;

function rounded(half: number, corner: number): string {
  const [h, c, inner] = [n(half), n(corner), n(half - corner)];
  const arc = (x: string, y: string) => `A${c} ${c} 0 0 1 ${x} ${y}`;
  return `M-${inner} -${h}H${inner}${arc(h, `-${inner}`)}V${inner}${arc(inner, h)}H-${inner}${arc(`-${h}`, inner)}V-${inner}${arc(`-${inner}`, `-${h}`)}Z`;
}

/** A shape around the origin as an SVG path, to be filled even-odd: what the canvas program draws for this radius. */
export function shapePath(shape: Shape, radius: number): string {
  switch (shape) {
    case "circle":
      return disc(radius);
    case "square":
      return rect(radius * SQUARE, radius * SQUARE);
    case "diamond": {
      const d = radius * DIAMOND;
      return `M0 ${n(-d)}L${n(d)} 0L0 ${n(d)}L${n(-d)} 0Z`;
    }
    case "slip":
      return (
        rounded(radius * SLIP.half, radius * SLIP.corner) + rect(radius * SLIP.barHalf, radius * SLIP.bar)
      );
    case "ring":
      return disc(radius) + disc(radius * (1 - RING));
  }
}
