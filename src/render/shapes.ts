import type { NodeType } from "../../graph-build/model/types.ts";

/** The shape that codes a node's type beside its colour; the number is what the canvas program knows it by. */
export const SHAPES = { circle: 0, square: 1, diamond: 2, slip: 3, ring: 4 } as const;
export type Shape = keyof typeof SHAPES;

/** Person circle, Agency square, Region diamond, Programme a rounded slip with a line, Figure dot, Source ring. */
export const SHAPE_OF: Record<NodeType, Shape> = {
  Person: "circle",
  Agency: "square",
  Region: "diamond",
  Programme: "slip",
  Figure: "circle",
  Source: "ring",
};

/** Figures are dots: this much of the size of others. */
export const DOT = 0.62;

/** Half the side of a square, and of a slip, for radius 1: all shapes weigh about the same to the eye. */
export const SQUARE = 0.86;
export const SLIP = { half: 0.92, corner: 0.46, bar: 0.13, barHalf: 0.46 };
export const DIAMOND = 1.18;
export const RING = 0.34;
