import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { FUNCTIONS } from "../../../../cypher/engine/functions/signatures.ts";
import { KEYWORDS } from "../../../../cypher/engine/parse/keywords.ts";
import type { Vocabulary } from "../../../data/cypher/vocabulary.ts";

/** What completion offers beside the language itself. */
export interface Offer {
  vocabulary: Vocabulary;
  /** The word of the page's language for a label or a relationship's type; the empty string where there is none. */
  say(name: string): string;
  /** Names in the graph that hold a text, the most important first. */
  names(part: string): readonly { name: string; type: string }[];
}

const WORD = /[\p{L}\p{N}_]*$/u;

/** Completes the word at the cursor by what may stand there: labels, types, keys, parameters, names, else all words. */
export function complete(context: CompletionContext, offer: Offer): CompletionResult | null {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 2_000), context.pos);
  const quoted = openText(before);
  if (quoted !== null) return namesIn(context.pos - quoted.length, quoted, offer);
  const word = WORD.exec(before)![0];
  const from = context.pos - word.length;
  const head = before.slice(0, before.length - word.length);
  const sign = head.trimEnd().at(-1) ?? "";
  const { labels, types, keys } = offer.vocabulary;
  const answer = (options: Completion[]) => ({ from, options, validFor: /^[\p{L}\p{N}_]*$/u });
  if (/[:|&!]/.test(sign) && inside(head) === "[") return answer(types.map((t) => named(t, "type", offer)));
  if (sign === ":" || (/[|&!]/.test(sign) && inside(head) === "("))
    return answer(labels.map((l) => named(l, "class", offer)));
  if (head.endsWith(".") || inside(head) === "{")
    return answer(keys.map((key) => ({ label: key, type: "property" })));
  if (!word && !context.explicit) return null;
  const own = variablesOf(context.state.doc.toString(), word);
  return answer([...own.map((label) => ({ label, type: "variable", boost: 2 })), ...LANGUAGE]);
}

const named = (label: string, type: string, { say }: Offer): Completion => ({
  label,
  type,
  detail: say(label),
});

const LANGUAGE: Completion[] = [
  ...KEYWORDS.map((label): Completion => ({ label, type: "keyword", boost: 1 })),
  ...FUNCTIONS.map(
    ({ name, usage }): Completion => ({
      label: name,
      type: "function",
      detail: usage.slice(name.length),
      apply: usage.endsWith("()") ? `${name}()` : applyCall(name),
    }),
  ),
];

/** Writes the name and a pair of brackets, the cursor between them. */
function applyCall(name: string): Completion["apply"] {
  return (view, _completion, from, to) =>
    view.dispatch({
      changes: { from, to, insert: `${name}()` },
      selection: { anchor: from + name.length + 1 },
      userEvent: "input.complete",
    });
}

/** The text that is begun and not closed before the cursor, without its quote; null outside of one. */
function openText(before: string): string | null {
  let open: string | null = null;
  let start = 0;
  for (let i = 0; i < before.length; i++) {
    const c = before[i];
    if (open) {
      if (c === "\\" && open !== "\n") i += 1;
      else if (c === open) open = null;
    } else if (c === "'" || c === '"') [open, start] = [c, i + 1];
    else if (c === "/" && before[i + 1] === "/") open = "\n";
  }
  return open === "'" || open === '"' ? before.slice(start) : null;
}

function namesIn(from: number, part: string, { names, say }: Offer): CompletionResult | null {
  if (part === "") return null;
  const options = names(part).map(
    ({ name, type }): Completion => ({ label: name, type: "text", detail: say(type) }),
  );
  return { from, options, filter: false };
}

/** The bracket in which the cursor stands; the empty string outside of all. */
function inside(before: string): string {
  const open: string[] = [];
  for (const c of before) {
    if (/[([{]/.test(c)) open.push(c);
    else if (/[)\]}]/.test(c)) open.pop();
  }
  return open.at(-1) ?? "";
}

/** Names that the query itself gives: `(x:`, `[r`, `AS y`. */
function variablesOf(query: string, except: string): string[] {
  const found = [...query.matchAll(/(?:[([]\s*|\bAS\s+)([\p{L}_][\p{L}\p{N}_]*)/giu)].map((m) => m[1]);
  return [...new Set(found)].filter((v) => v !== except);
}
