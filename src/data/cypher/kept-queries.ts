import { z } from "zod";

const KeptSchema = z.object({
  text: z.string().max(100_000),
  parameters: z.record(z.string(), z.string()),
});
const SavedSchema = KeptSchema.extend({ name: z.string().min(1).max(200) });
const FileSchema = z.object({
  schema: z.literal("zhengtu-queries/1"),
  saved: z.array(SavedSchema),
  history: z.array(KeptSchema),
});

export type KeptQuery = z.infer<typeof KeptSchema>;
export type SavedQuery = z.infer<typeof SavedSchema>;

/** The queries that a person has run, newest first, and those that they gave a name. */
export interface KeptQueries {
  saved: SavedQuery[];
  history: KeptQuery[];
}

export const MOST_HISTORY = 100;
export const NONE_KEPT: KeptQueries = { saved: [], history: [] };

/** Both lists as the text of a file, the same as in the browser's store. */
export function writeKept({ saved, history }: KeptQueries): string {
  return `${JSON.stringify({ schema: "zhengtu-queries/1", saved, history }, null, 2)}\n`;
}

/** @returns null where the text is no such file. */
export function readKept(text: string): KeptQueries | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { data } = FileSchema.safeParse(json);
  return data ? { saved: data.saved, history: data.history.slice(0, MOST_HISTORY) } : null;
}

/** A query that was run stands first; where it stood before it stands no more. */
export function withRun(kept: KeptQueries, query: KeptQuery): KeptQueries {
  const rest = kept.history.filter((q) => !same(q, query));
  return { ...kept, history: [query, ...rest].slice(0, MOST_HISTORY) };
}

/** A name stands for one query: the newer takes the older's place. */
export function withSaved(kept: KeptQueries, query: SavedQuery): KeptQueries {
  return { ...kept, saved: [...kept.saved.filter((q) => q.name !== query.name), query] };
}

export function withoutSaved(kept: KeptQueries, name: string): KeptQueries {
  return { ...kept, saved: kept.saved.filter((q) => q.name !== name) };
}

/** What was here and what comes in: of two saved under one name the incoming one. */
export function merged(kept: KeptQueries, incoming: KeptQueries): KeptQueries {
  const saved = incoming.saved.reduce(withSaved, kept);
  return [...incoming.history].reverse().reduce(withRun, saved);
}

const same = (a: KeptQuery, b: KeptQuery) =>
  a.text === b.text && JSON.stringify(a.parameters) === JSON.stringify(b.parameters);
