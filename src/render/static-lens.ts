import type { ExplorerData } from "../data/explorer-data.ts";
import type { Camera } from "../view/view-spec.ts";
import type { Lens, Point } from "./labels.ts";

/** Least and greatest of x and of y, in graph coordinates. */
export interface Frame {
  x: [number, number];
  y: [number, number];
}

/** The frame of every picture of a graph: what holds all named things, whatever the filters say, so that it never jumps. */
export function frameOf(data: ExplorerData): Frame {
  const xs: number[] = [];
  const ys: number[] = [];
  data.net.forEachNode((key, a) => {
    if (a.entityType === "Figure" || a.entityType === "Source") return;
    const { x, y } = data.places.get(key)!;
    xs.push(x);
    ys.push(y);
  });
  const extent = (v: number[]): [number, number] =>
    v.length ? [v.reduce((a, b) => Math.min(a, b)), v.reduce((a, b) => Math.max(a, b))] : [0, 1];
  const [x, y] = [extent(xs), extent(ys)];
  return { x: x[0] === x[1] ? [x[0] - 1, x[1] + 1] : x, y };
}

/** The frame of some nodes only; null where there are none. */
export function frameOfNodes(places: Iterable<Point>): Frame | null {
  let frame: Frame | null = null;
  for (const { x, y } of places)
    frame = frame
      ? {
          x: [Math.min(frame.x[0], x), Math.max(frame.x[1], x)],
          y: [Math.min(frame.y[0], y), Math.max(frame.y[1], y)],
        }
      : { x: [x, x], y: [y, y] };
  return frame;
}

/** Side of a picture, in pixels, at which marks have their full size and a wide margin. */
const FULL = 560;

/** By how much marks are smaller on a small picture, so that they do not cover each other. */
export function markScale(width: number, height: number): number {
  return Math.min(1, Math.max(0.55, Math.min(width, height) / FULL));
}

/** Room left free around the frame, in pixels. */
export function paddingOf(width: number, height: number): number {
  return Math.min(width, height) < FULL ? 24 : 40;
}

/** How a frame lies in a picture: its middle, its longer side, and the pixels that this side takes at rest. */
function layOut({ x, y }: Frame, width: number, height: number) {
  const [w, h] = [x[1] - x[0], y[1] - y[0]];
  const side = Math.max(w, h) || 1;
  const room = roomIn(width, height);
  const unit = Math.min(room.width / (w / side || 1), room.height / (h / side || 1));
  return { midX: (x[0] + x[1]) / 2, midY: (y[0] + y[1]) / 2, side, unit };
}

function roomIn(width: number, height: number) {
  const padding = 2 * paddingOf(width, height);
  return { width: Math.max(width - padding, 50), height: Math.max(height - padding, 50) };
}

const NEAREST = 0.08;

/** The camera that fills a picture of a frame with a part of it. */
export function cameraOn(part: Frame, frame: Frame, width: number, height: number): Camera {
  const { midX, midY, side, unit } = layOut(frame, width, height);
  const room = roomIn(width, height);
  const share = (span: [number, number], pixels: number) => (((span[1] - span[0]) / side) * unit) / pixels;
  return {
    x: 0.5 + ((part.x[0] + part.x[1]) / 2 - midX) / side,
    y: 0.5 + ((part.y[0] + part.y[1]) / 2 - midY) / side,
    ratio: Math.max(share(part.x, room.width), share(part.y, room.height), NEAREST),
  };
}

/**
 * How a picture is looked at where no canvas is: the same camera as sigma's (centre and ratio in the frame's own
 * coordinates, 1 = the whole frame), sizes shrinking with the root of the ratio.
 */
export function staticLens(
  frame: Frame,
  camera: Camera | null,
  width: number,
  height: number,
  measure: Lens["measure"],
): Lens {
  const { midX, midY, side, unit } = layOut(frame, width, height);
  const { x: cx, y: cy, ratio } = camera ?? { x: 0.5, y: 0.5, ratio: 1 };
  return {
    width,
    height,
    project: ({ x, y }) => ({
      x: width / 2 + ((0.5 + (x - midX) / side - cx) / ratio) * unit,
      y: height / 2 - ((0.5 + (y - midY) / side - cy) / ratio) * unit,
    }),
    radius: (size) => (size * markScale(width, height)) / Math.sqrt(ratio),
    measure,
  };
}
