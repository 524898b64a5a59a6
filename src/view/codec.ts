import { NODE_TYPES, RELATION_TYPES } from "../../graph-build/model/types.ts";
import {
  type Camera,
  DEFAULT_VIEW,
  inOrder,
  LANGUAGES,
  normalise,
  type QueryDraft,
  type ReaderPlace,
  type Selection,
  TABS,
  THEMES,
  type ViewSpec,
} from "./view-spec.ts";

/*
 * A view as the fragment of an address: `n=KEY&t=table&y=2023,2024`. Only what differs from the first screen is
 * written. Fields: g graph, t tab, n node, e relation, q quote open in the reader (start-end-file), k kinds of node
 * (one letter each), r relations (one letter each), p places, s sources, y years, f filter text, o nodes shown alone, m nodes
 * marked, cy query in the console, cp its parameters (name:value,…), c camera (x,y,ratio),
 * l language, th theme. Fields that this version does not know are ignored, so that newer links still open.
 */

const TYPE_LETTERS = "PARGFS";
const RELATION_LETTERS = "hplrtwam";

/** The view as the text behind `#`; the empty string for the first screen. */
export function encodeView(view: ViewSpec): string {
  const v = normalise(view);
  const out: string[] = [];
  const put = (key: string, value: string) => out.push(`${key}=${value}`);
  if (v.graph !== null) put("g", escaped(v.graph));
  if (v.tab !== DEFAULT_VIEW.tab) put("t", v.tab);
  if (v.selection) put(v.selection.kind === "node" ? "n" : "e", escaped(v.selection.key));
  if (v.reader) put("q", `${v.reader.start}-${v.reader.end}-${escaped(v.reader.source)}`);
  if (!same(v.types, DEFAULT_VIEW.types)) put("k", letters(NODE_TYPES, TYPE_LETTERS, v.types));
  if (!same(v.relations, DEFAULT_VIEW.relations))
    put("r", letters(RELATION_TYPES, RELATION_LETTERS, v.relations));
  if (v.regions.length) put("p", list(v.regions));
  if (v.sources.length) put("s", list(v.sources));
  if (v.years.length) put("y", list(v.years));
  if (v.text) put("f", escaped(v.text));
  if (v.only.length) put("o", list(v.only));
  if (v.marked.length) put("m", list(v.marked));
  if (v.query) put("cy", escaped(v.query.text));
  const parameters = Object.entries(v.query?.parameters ?? {});
  if (parameters.length) put("cp", parameters.map((pair) => pair.map(escaped).join(":")).join(","));
  if (v.camera) put("c", [v.camera.x, v.camera.y, v.camera.ratio].join(","));
  if (v.language) put("l", v.language);
  if (v.theme) put("th", v.theme);
  return out.join("&");
}

/**
 * The view that a fragment describes; whatever is missing, unknown or broken is as on the first screen.
 * @param hash with or without its leading `#`
 */
export function decodeView(hash: string): ViewSpec {
  const fields = new Map<string, string>();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    if (at > 0) fields.set(part.slice(0, at), part.slice(at + 1));
  }
  const text = (key: string) => unescaped(fields.get(key) ?? "");
  return normalise({
    graph: fields.has("g") ? text("g") : null,
    tab: TABS.find((t) => t === fields.get("t")) ?? DEFAULT_VIEW.tab,
    selection: selectionOf(text("n"), text("e")),
    reader: readerOf(fields.get("q")),
    types: fields.has("k") ? named(NODE_TYPES, TYPE_LETTERS, text("k")) : DEFAULT_VIEW.types,
    relations: fields.has("r") ? named(RELATION_TYPES, RELATION_LETTERS, text("r")) : DEFAULT_VIEW.relations,
    regions: unlist(fields.get("p")),
    sources: unlist(fields.get("s")),
    years: unlist(fields.get("y")),
    text: text("f"),
    only: unlist(fields.get("o")),
    marked: unlist(fields.get("m")),
    query: fields.has("cy") ? queryOf(text("cy"), fields.get("cp")) : null,
    camera: cameraOf(fields.get("c")),
    language: LANGUAGES.find((l) => l === fields.get("l")) ?? null,
    theme: THEMES.find((t) => t === fields.get("th")) ?? null,
  });
}

function selectionOf(node: string, relation: string): Selection | null {
  if (node) return { kind: "node", key: node };
  return relation ? { kind: "relation", key: relation } : null;
}

function readerOf(field: string | undefined): ReaderPlace | null {
  const m = /^(\d{1,12})-(\d{1,12})-(.+)$/.exec(field ?? "");
  return m ? { source: unescaped(m[3]), start: Number(m[1]), end: Number(m[2]) } : null;
}

function queryOf(text: string, parameters: string | undefined): QueryDraft {
  const pairs = (parameters ?? "").split(",").flatMap((pair): [string, string][] => {
    const at = pair.indexOf(":");
    return at > 0 ? [[unescaped(pair.slice(0, at)), unescaped(pair.slice(at + 1))]] : [];
  });
  return { text, parameters: Object.fromEntries(pairs) };
}

function cameraOf(field: string | undefined): Camera | null {
  const [x, y, ratio, ...rest] = (field ?? "").split(",").map((n) => (n === "" ? Number.NaN : Number(n)));
  const fine = [x, y, ratio].every((n) => Number.isFinite(n)) && ratio > 0 && rest.length === 0;
  return fine ? { x, y, ratio } : null;
}

const letters = <T extends string>(vocabulary: readonly T[], codes: string, chosen: T[]) =>
  chosen.map((c) => codes[vocabulary.indexOf(c)]).join("") || "-";
const named = <T extends string>(vocabulary: readonly T[], codes: string, text: string) =>
  inOrder(
    vocabulary,
    vocabulary.filter((_, i) => text.includes(codes[i])),
  );
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);
const list = (items: string[]) => items.map(escaped).join(",");
const unlist = (field: string | undefined) => (field ? field.split(",").map(unescaped).filter(Boolean) : []);

/** Letters of any script stand as they are, so that a Chinese link can be read; what parts fields is escaped. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[^\p{L}\p{N}\-._~/]/gu, (c) => (/[!'()*]/.test(c) ? c : encodeURIComponent(c)));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
