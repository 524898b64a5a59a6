import type { Point } from "./forces.ts";

/** Free space kept around every node. */
const GAP = 2;
const CELL = 32;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Circles on a plane, none overlapping another. */
export class Plane {
  /** The circles whose centre lies in a cell: x, y and radius of one after the other. */
  #cells = new Map<number, number[]>();
  #tried = new Map<string, number>();

  /** Takes the free place for a circle that is nearest to where it would like to be, found along a spiral. */
  settle(wish: Point, radius: number): Point {
    const step = Math.max(1, (radius + GAP) * 0.75);
    const id = `${wish.x} ${wish.y} ${radius}`;
    for (let k = this.#tried.get(id) ?? 0; ; k++) {
      const far = step * Math.sqrt(k);
      const at = {
        x: wish.x + far * Math.cos(k * GOLDEN_ANGLE),
        y: wish.y + far * Math.sin(k * GOLDEN_ANGLE),
      };
      if (!this.#free(at, radius)) continue;
      this.#tried.set(id, k + 1);
      this.#take(at, radius);
      return at;
    }
  }

  #free(at: Point, radius: number): boolean {
    const cx = Math.floor(at.x / CELL);
    const cy = Math.floor(at.y / CELL);
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++) {
        const there = this.#cells.get(cellOf(x, y));
        if (!there) continue;
        for (let k = 0; k < there.length; k += 3) {
          const dx = there[k] - at.x;
          const dy = there[k + 1] - at.y;
          const apart = radius + there[k + 2] + GAP;
          if (dx * dx + dy * dy < apart * apart) return false;
        }
      }
    return true;
  }

  #take({ x, y }: Point, radius: number): void {
    const cell = cellOf(Math.floor(x / CELL), Math.floor(y / CELL));
    const there = this.#cells.get(cell);
    if (there) there.push(x, y, radius);
    else this.#cells.set(cell, [x, y, radius]);
  }
}

/** One number for a cell; exact for all planes that a graph can fill. */
function cellOf(x: number, y: number): number {
  return x * 0x4000000 + y;
}
