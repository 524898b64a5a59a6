import type { NodeType, RelationType } from "../../graph-build/model/types.ts";
import {
  type Camera,
  DEFAULT_VIEW,
  type Language,
  normalise,
  type QueryDraft,
  type ReaderPlace,
  type Selection,
  type Tab,
  type Theme,
  type ViewSpec,
} from "./view-spec.ts";

/** What a person can do to a view. */
export type ViewAction =
  | { do: "select"; selection: Selection | null }
  | { do: "read"; place: ReaderPlace | null }
  | { do: "tab"; tab: Tab }
  | { do: "toggle-type"; type: NodeType }
  | { do: "toggle-relation"; relation: RelationType }
  | { do: "toggle-region"; region: string }
  | { do: "toggle-source"; source: string }
  | { do: "toggle-year"; year: string }
  | { do: "text"; text: string }
  | { do: "clear-filters" }
  /** `how`: only these nodes, or these among all; `types` are theirs, drawn from now on. */
  | { do: "show-nodes"; how: "only" | "marked"; nodes: readonly string[]; types: readonly NodeType[] }
  | { do: "show-all"; how: "only" | "marked" }
  | { do: "query"; query: QueryDraft | null }
  | { do: "camera"; camera: Camera | null }
  | { do: "language"; language: Language }
  | { do: "theme"; theme: Theme }
  | { do: "step-back" }
  | { do: "open"; view: Partial<ViewSpec> };

const PASSING: ReadonlySet<ViewAction["do"]> = new Set(["camera", "language", "theme", "query"]);

const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((x) => x !== item) : [...list, item];
const rounded = (n: number) => Math.round(n * 1e4) / 1e4 + 0;

/** The view after an action; the given view is left as it is. Returns the very same object where nothing changes. */
export function reduceView(view: ViewSpec, action: ViewAction): ViewSpec {
  const next = changed(view, action);
  return next === view ? view : normalise(next);
}

function changed(view: ViewSpec, action: ViewAction): ViewSpec {
  switch (action.do) {
    case "select":
      return sameSelection(view.selection, action.selection) && !view.reader
        ? view
        : { ...view, selection: action.selection, reader: null };
    case "read":
      return { ...view, reader: action.place };
    case "tab":
      return view.tab === action.tab ? view : { ...view, tab: action.tab };
    case "toggle-type":
      return { ...view, types: toggled(view.types, action.type) };
    case "toggle-relation":
      return { ...view, relations: toggled(view.relations, action.relation) };
    case "toggle-region":
      return { ...view, regions: toggled(view.regions, action.region) };
    case "toggle-source":
      return { ...view, sources: toggled(view.sources, action.source) };
    case "toggle-year":
      return { ...view, years: toggled(view.years, action.year) };
    case "text":
      return view.text === action.text ? view : { ...view, text: action.text };
    case "clear-filters": {
      const { types, relations, regions, sources, years, text, only } = DEFAULT_VIEW;
      return { ...view, types, relations, regions, sources, years, text, only };
    }
    case "show-nodes":
      return shownNodes(view, action);
    case "show-all":
      return { ...view, [action.how]: [] };
    case "query":
      return { ...view, query: action.query };
    case "camera": {
      const c = action.camera;
      return {
        ...view,
        camera: c && { x: rounded(c.x), y: rounded(c.y), ratio: Math.max(rounded(c.ratio), 1e-4) },
      };
    }
    case "language":
      return { ...view, language: action.language };
    case "theme":
      return { ...view, theme: action.theme };
    case "step-back":
      return steppedBack(view);
    case "open":
      return { ...view, reader: null, ...action.view };
  }
}

/** The graph with an answer in it: what would hold a part of it back is lifted. */
function shownNodes(view: ViewSpec, action: ViewAction & { do: "show-nodes" }): ViewSpec {
  const { relations, regions, sources, years, text, camera } = DEFAULT_VIEW;
  return {
    ...view,
    ...{ relations, regions, sources, years, text, camera },
    tab: "graph",
    selection: null,
    reader: null,
    types: [...view.types, ...action.types],
    only: action.how === "only" ? [...action.nodes] : [],
    marked: action.how === "marked" ? [...action.nodes] : [],
  };
}

/** Esc: the reader closes first, then the selection goes, then the marks, then the table gives way to the graph. */
function steppedBack(view: ViewSpec): ViewSpec {
  if (view.reader) return { ...view, reader: null };
  if (view.selection) return { ...view, selection: null };
  if (view.marked.length && view.tab === "graph") return { ...view, marked: [] };
  return view.tab === "graph" ? view : { ...view, tab: "graph" };
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a?.kind === b?.kind && a?.key === b?.key;
}

/**
 * Whether the step is one that Back undoes. Camera, language, theme and what is typed in the console change the
 * present entry; typing in the text filter makes one step for the whole word.
 */
export function isStep(view: ViewSpec, action: ViewAction): boolean {
  if (action.do === "text") return (view.text === "") !== (action.text === "");
  return !PASSING.has(action.do);
}
