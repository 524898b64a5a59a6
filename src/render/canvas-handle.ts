import type { Lens } from "./labels.ts";

/** What others may ask of the picture while it is on the screen. */
export interface CanvasHandle {
  /** Brings these nodes, or all that is shown, into the picture. */
  fit(keys?: Iterable<string>): void;
  /** Below 1 nearer, above 1 farther. */
  zoom(factor: number): void;
  /** How the picture is looked at now: for the SVG writer and for tests. */
  lens(): Lens;
}

let present: CanvasHandle | null = null;

/** The picture on the screen, null where there is none (the table is open, or the graph still loads). */
export const canvasHandle = () => present;
export const setCanvasHandle = (handle: CanvasHandle | null) => {
  present = handle;
};
