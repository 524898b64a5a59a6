import { NODE_TYPES, type NodeType } from "../../graph-build/model/types.ts";
import type { ExplorerData } from "../data/explorer-data.ts";
import type { Filtered } from "../view/filter.ts";
import { sourcesShown } from "../view/title.ts";
import type { ViewSpec } from "../view/view-spec.ts";
import type { Lens } from "./labels.ts";
import type { Picture } from "./svg.ts";
import type { Palette } from "./tokens.ts";
import { visualOf } from "./visual.ts";

/** The words that a picture needs, in the reader's language. */
export interface PictureWords {
  lang: string;
  typeName(type: NodeType): string;
  relationName: Picture["relationName"];
  /** "来源：A；B" */
  sources(titles: string[]): string;
  /** "214 / 1,032 个节点 · …" */
  counts(shown: { nodes: number; allNodes: number; relations: number; allRelations: number }): string;
}

const MOST_SOURCES = 12;

/** The picture, and the files of the sources that speak of what is not faded in it. */
export interface ViewPicture extends Picture {
  files: string[];
}

/** A view as a picture, looked at through a lens: the canvas's own, or a still one. */
export function viewPicture(
  data: ExplorerData,
  view: ViewSpec,
  filtered: Filtered,
  palette: Palette,
  lens: Lens,
  title: string,
  words: PictureWords,
): ViewPicture {
  const visual = visualOf(data, filtered, view, palette);
  const counts = new Map<NodeType, number>();
  const lit = [...visual.nodes.values()].filter((node) => !node.faded);
  for (const node of lit) counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
  const files = sourcesShown(
    data,
    lit.map((node) => node.key),
  );
  const titles = files.slice(0, MOST_SOURCES).map((f) => sourceLine(data, f));
  if (files.length > MOST_SOURCES) titles.push(`+${files.length - MOST_SOURCES}`);
  return {
    visual,
    lens,
    palette,
    title,
    legend: NODE_TYPES.filter((type) => counts.has(type)).map((type) => ({
      type,
      name: words.typeName(type),
      count: counts.get(type)!,
    })),
    notes: [
      words.sources(titles),
      words.counts({
        nodes: filtered.nodes.size,
        allNodes: data.net.order,
        relations: filtered.edges.size,
        allRelations: data.net.size,
      }),
    ],
    lang: words.lang,
    relationName: words.relationName,
    files,
  };
}

/** A source as a briefing names it: its title, who published it, and when. */
export function sourceLine(data: ExplorerData, file: string): string {
  const source = data.sources.get(file);
  if (!source) return file;
  return [source.title, source.publisher, source.date].filter(Boolean).join("，");
}
