import type { NamedType } from "../../model/index.ts";

/** The types that the tagger finds, in the order of their labels. */
export const TAGGED_TYPES: readonly NamedType[] = ["Person", "Agency", "Region", "Programme"];

/** Label 0 is O; then for each type B, I, E, S: 1 + 4 × type + place. */
export const LABELS: readonly string[] = [
  "O",
  ...TAGGED_TYPES.flatMap((t) => ["B", "I", "E", "S"].map((p) => `${p}-${t}`)),
];
export const LABEL_COUNT = LABELS.length;
export const OUTSIDE = 0;

/** First label of a type: its B; I, E and S follow. */
export function beginOf(type: number): number {
  return 1 + 4 * type;
}

/** Index into TAGGED_TYPES of a label that is not O. */
export function typeOfLabel(label: number): number {
  return (label - 1) >> 2;
}

/** Place of a label in its name: 0 B, 1 I, 2 E, 3 S; -1 for O. */
export function placeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) & 3;
}

/** True where a name is open after this label: the next one must be I or E of the same type. */
export function isOpen(label: number): boolean {
  const place = placeOfLabel(label);
  return place === 0 || place === 1;
}

/** Whether `next` may follow `label`. */
export function mayFollow(label: number, next: number): boolean {
  const place = placeOfLabel(next);
  if (!isOpen(label)) return place !== 1 && place !== 2;
  return (place === 1 || place === 2) && typeOfLabel(label) === typeOfLabel(next);
}

/** For each label the labels that may stand before it. */
export const PREDECESSORS: readonly Uint8Array[] = LABELS.map((_, next) =>
  Uint8Array.from(LABELS.keys()).filter((label) => mayFollow(label, next)),
);

/** A stretch that names something, in the offsets of the labelled text, end exclusive. */
export interface TypedSpan {
  type: number;
  start: number;
  end: number;
}

/** Writes the labels of non-overlapping spans over `labels`. */
export function writeLabels(spans: readonly TypedSpan[], labels: Uint8Array): void {
  for (const { type, start, end } of spans) {
    const begin = beginOf(type);
    if (end - start === 1) labels[start] = begin + 3;
    else {
      labels.fill(begin + 1, start, end);
      labels[start] = begin;
      labels[end - 1] = begin + 2;
    }
  }
}

/** Reads the spans of a legal sequence of `n` labels. */
export function readSpans(labels: Uint8Array, n: number): TypedSpan[] {
  const spans: TypedSpan[] = [];
  let start = 0;
  for (let i = 0; i < n; i++) {
    const place = placeOfLabel(labels[i]);
    if (place === 0 || place === 3) start = i;
    if (place === 2 || place === 3) spans.push({ type: typeOfLabel(labels[i]), start, end: i + 1 });
  }
  return spans;
}
