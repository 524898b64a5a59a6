import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { RelationType } from "../../graph-build/model/types.ts";
import type { ExplorerData } from "../data/explorer-data.ts";
import type { Camera } from "../view/view-spec.ts";
import { createMeasure, drawLabels } from "./label-layer.ts";
import { type Lens, type Point, placeLabels } from "./labels.ts";
import { ShapeProgram } from "./shape-program.ts";
import { SHAPES } from "./shapes.ts";
import { frameOf, markScale, paddingOf } from "./static-lens.ts";
import type { Palette } from "./tokens.ts";
import type { Visual } from "./visual.ts";

export interface RendererEvents {
  onNode(key: string | null): void;
  onRelation(key: string): void;
  onHover(key: string | null): void;
  onCamera(camera: Camera): void;
}

export interface Scene {
  visual: Visual;
  palette: Palette;
  hover: string | null;
  hoverNote?: string;
  relationName(relation: RelationType): string;
}

const MOVE = 200;
const FINGER = 22;

/** sigma under our own roof: it gets places once and a scene whenever something changes; labels are ours. */
export class Renderer {
  private sigma: Sigma;
  private scene: Scene | null = null;
  private readonly measure = createMeasure();
  private readonly labels: CanvasRenderingContext2D;
  private readonly watch: ResizeObserver;

  constructor(data: ExplorerData, container: HTMLElement, camera: Camera | null, events: RendererEvents) {
    const net = new MultiDirectedGraph();
    for (const [key, place] of data.places) net.addNode(key, { ...place });
    data.net.forEachEdge((key, _a, s, t) => net.addDirectedEdgeWithKey(key, s, t));
    this.sigma = new Sigma(net, container, {
      renderLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: paddingOf(container.clientWidth, container.clientHeight),
      defaultNodeType: "shape",
      defaultEdgeType: "line",
      nodeProgramClasses: { shape: ShapeProgram },
      nodeHoverProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: EdgeRectangleProgram, arrow: EdgeArrowProgram },
      defaultDrawNodeHover: () => {},
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      minEdgeThickness: 0.7,
      zoomDuration: MOVE,
      inertiaDuration: still() ? 0 : MOVE,
      doubleClickZoomingDuration: MOVE,
      allowInvalidContainer: true,
      nodeReducer: (key, place) => this.node(key, place as Point),
      edgeReducer: (key) => this.edge(key),
    });
    this.sigma.setCustomBBox(frameOf(data));
    if (camera) this.sigma.getCamera().setState({ ...camera, angle: 0 });
    const canvas = this.sigma.createCanvas("names", { afterLayer: "nodes" });
    canvas.style.pointerEvents = "none";
    this.labels = canvas.getContext("2d")!;
    this.sigma.on("afterRender", () => this.drawNames());
    this.bind(events);
    this.watch = new ResizeObserver(() => this.sigma.resize().scheduleRefresh());
    this.watch.observe(container);
  }

  private bind(events: RendererEvents): void {
    const { sigma } = this;
    sigma.on("clickNode", ({ node }) => events.onNode(node));
    sigma.on("clickEdge", ({ edge }) => events.onRelation(edge));
    sigma.on("clickStage", ({ event }) => events.onNode(this.near(event.x, event.y)));
    sigma.on("enterNode", ({ node }) => events.onHover(node));
    sigma.on("leaveNode", () => events.onHover(null));
    sigma.on("enterEdge", () => sigma.getContainer().classList.add("on-edge"));
    sigma.on("leaveEdge", () => sigma.getContainer().classList.remove("on-edge"));
    sigma.getCamera().on("updated", ({ x, y, ratio }) => events.onCamera({ x, y, ratio }));
  }

  /** A finger is broader than a node: the nearest within reach counts as hit. */
  private near(x: number, y: number): string | null {
    if (!this.scene || !window.matchMedia("(pointer: coarse)").matches) return null;
    let best: string | null = null;
    let least = FINGER;
    for (const node of this.scene.visual.nodes.values()) {
      const at = this.sigma.graphToViewport(node);
      const d = Math.hypot(at.x - x, at.y - y);
      if (!node.faded && d < least) [best, least] = [node.key, d];
    }
    return best;
  }

  private node(key: string, place: Point) {
    const v = this.scene?.visual.nodes.get(key);
    if (!v) return { ...place, hidden: true };
    const { x, y, size, fill, border, z, shape } = v;
    return {
      x,
      y,
      size: size * this.scale(),
      color: fill,
      border,
      zIndex: z,
      shape: SHAPES[shape],
      label: null,
    };
  }

  private edge(key: string) {
    const v = this.scene?.visual.edges.get(key);
    if (!v) return { hidden: true };
    return { color: v.colour, size: v.size, zIndex: v.z, type: v.arrow ? "arrow" : "line", label: null };
  }

  private scale(): number {
    const { clientWidth, clientHeight } = this.sigma.getContainer();
    return markScale(clientWidth, clientHeight);
  }

  /** How the picture is looked at now. */
  lens(): Lens {
    const { width, height } = this.sigma.getDimensions();
    return {
      width,
      height,
      project: (place) => this.sigma.graphToViewport(place),
      radius: (size) => this.sigma.scaleSize(size * this.scale()),
      measure: this.measure,
    };
  }

  private drawNames(): void {
    if (!this.scene) return;
    const { canvas } = this.labels;
    const { width, height } = this.sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      [canvas.width, canvas.height] = [wide, high];
      [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
    }
    drawLabels(
      this.labels,
      placeLabels(this.scene.visual, this.lens(), this.scene),
      this.scene.palette,
      ratio,
    );
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.sigma.refresh();
  }

  look(camera: Camera | null): void {
    const to = camera ?? { x: 0.5, y: 0.5, ratio: 1 };
    const now = this.sigma.getCamera().getState();
    const near = (a: number, b: number) => Math.abs(a - b) < 2e-4;
    if (near(now.x, to.x) && near(now.y, to.y) && near(now.ratio, to.ratio)) return;
    this.move(to);
  }

  private move(to: Camera): void {
    const state = { ...to, angle: 0 };
    if (still()) this.sigma.getCamera().setState(state);
    else this.sigma.getCamera().animate(state, { duration: MOVE });
  }

  zoom(factor: number): void {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    this.move({ x, y, ratio: Math.min(4, Math.max(0.02, ratio * factor)) });
  }

  /** Moves so that all these nodes are in the picture. */
  fit(keys: Iterable<string>): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const key of keys) {
      const at = this.sigma.getNodeDisplayData(key);
      if (!at) continue;
      [left, right] = [Math.min(left, at.x), Math.max(right, at.x)];
      [top, bottom] = [Math.min(top, at.y), Math.max(bottom, at.y)];
    }
    if (left > right) return;
    const { width, height } = this.sigma.getDimensions();
    const unit = this.pixelsPerUnit();
    const pad = 60;
    const ratio = Math.max(
      ((right - left) * unit) / Math.max(width - 2 * pad, 50),
      ((bottom - top) * unit) / Math.max(height - 2 * pad, 50),
      0.08,
    );
    this.move({ x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(ratio, 4) });
  }

  /** Moves only where the node is out of sight or close to the edge of the picture. */
  reveal(key: string): void {
    const at = this.sigma.getNodeDisplayData(key);
    if (!at) return;
    const p = this.sigma.framedGraphToViewport(at);
    const { width, height } = this.sigma.getDimensions();
    const margin = 48;
    if (p.x > margin && p.y > margin && p.x < width - margin && p.y < height - margin) return;
    this.move({ x: at.x, y: at.y, ratio: this.sigma.getCamera().ratio });
  }

  private pixelsPerUnit(): number {
    const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const a = this.sigma.framedGraphToViewport({ x: 0, y: 0.5 }, { cameraState });
    const b = this.sigma.framedGraphToViewport({ x: 1, y: 0.5 }, { cameraState });
    return Math.abs(b.x - a.x);
  }

  kill(): void {
    this.watch.disconnect();
    this.sigma.kill();
  }
}

/** Whether the person asked for less motion. */
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
