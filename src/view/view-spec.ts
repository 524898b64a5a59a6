import {
  NODE_TYPES,
  type NodeType,
  RELATION_TYPES,
  type RelationType,
} from "../../graph-build/model/types.ts";

export const TABS = ["graph", "table", "findings", "query"] as const;
export type Tab = (typeof TABS)[number];
/** Whether a tab shows the graph as a picture; findings stand beside it. */
export const showsCanvas = (tab: Tab) => tab === "graph" || tab === "findings";
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export type Selection = { kind: "node"; key: string } | { kind: "relation"; key: string };

/** A place in a source that the reader has open: UTF-16 offsets into its text, end exclusive. */
export interface ReaderPlace {
  source: string;
  start: number;
  end: number;
}

/** A query as it stands in the console; the values of its parameters as they are written in their fields. */
export interface QueryDraft {
  text: string;
  parameters: Readonly<Record<string, string>>;
}

/** Where the camera looks: centre and ratio in sigma's framed coordinates (1 = the whole graph). */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/**
 * All that a view shows, and nothing else: a plain value that a link carries.
 * `null` for language, theme and camera means: as the system has it, and the whole graph.
 */
export interface ViewSpec {
  /** Relative address of the graph file, null for the one beside the page. */
  graph: string | null;
  tab: Tab;
  selection: Selection | null;
  reader: ReaderPlace | null;
  /** Node types drawn all over; of the others only what belongs to the selection is drawn. */
  types: NodeType[];
  relations: RelationType[];
  /** Keys of Region nodes; empty means everywhere. */
  regions: string[];
  /** Files of sources; empty means all. */
  sources: string[];
  /** Years such as "2023"; "-" stands for undated; empty means all. */
  years: string[];
  /** Only nodes whose name or alias holds this text. */
  text: string;
  /** Keys of nodes: only these are shown; empty means all. How the answer of a query is drawn by itself. */
  only: string[];
  /** Keys of nodes that stand out while nothing is selected; the rest fades. How an answer is shown among all. */
  marked: string[];
  query: QueryDraft | null;
  camera: Camera | null;
  language: Language | null;
  theme: Theme | null;
}

/** First screen: people, agencies, regions and programmes; figures and sources come with what is selected. */
export const DEFAULT_TYPES: readonly NodeType[] = ["Person", "Agency", "Region", "Programme"];

export const DEFAULT_VIEW: ViewSpec = {
  graph: null,
  tab: "graph",
  selection: null,
  reader: null,
  types: [...DEFAULT_TYPES],
  relations: [...RELATION_TYPES],
  regions: [],
  sources: [],
  years: [],
  text: "",
  only: [],
  marked: [],
  query: null,
  camera: null,
  language: null,
  theme: null,
};

/** Lists of a fixed vocabulary in its own order and without repeats, so that equal views have equal links. */
export function inOrder<T extends string>(vocabulary: readonly T[], chosen: readonly string[]): T[] {
  return vocabulary.filter((v) => chosen.includes(v));
}

/** The same view with its lists in their one order; every view in the store is in this form. */
export function normalise(view: ViewSpec): ViewSpec {
  return {
    ...view,
    types: inOrder(NODE_TYPES, view.types),
    relations: inOrder(RELATION_TYPES, view.relations),
    regions: [...new Set(view.regions)].sort(),
    sources: [...new Set(view.sources)].sort(),
    years: [...new Set(view.years)].sort(),
    only: [...new Set(view.only)].sort(),
    marked: [...new Set(view.marked)].sort(),
  };
}
