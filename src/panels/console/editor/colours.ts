import { type Extension, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { type TokenKind, tokenise } from "../../../../cypher/engine/parse/tokenise.ts";
import { NODE_TYPES } from "../../../../graph-build/model/types.ts";

/**
 * Colour means type and nothing else: labels that are types of node stand in the colour of their type, words of the
 * language are heavy, texts and remarks quiet. What is a word of the language says the engine's own lexer.
 */
const CLASS: Partial<Record<TokenKind, string>> = {
  keyword: "cy-keyword",
  function: "cy-function",
  parameter: "cy-parameter",
  text: "cy-text",
  comment: "cy-quiet",
};

/** A query longer than this is shown without colours, so that typing stays quick. */
const LONGEST = 20_000;

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = coloursOf(view.state.doc.toString());
    }
    update(update: ViewUpdate) {
      if (update.docChanged) this.decorations = coloursOf(update.state.doc.toString());
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function coloursOf(text: string): DecorationSet {
  const found = new RangeSetBuilder<Decoration>();
  if (text.length > LONGEST) return found.finish();
  for (const { kind, at } of tokenise(text)) {
    const label = kind === "label" || (kind === "name" && /[|&!]/.test(text[at.start - 1] ?? ""));
    const type = label && NODE_TYPES.find((t) => t === text.slice(at.start, at.end));
    const name = type ? `cy-${type.toLowerCase()}` : CLASS[kind];
    if (name && at.end > at.start) found.add(at.start, at.end, Decoration.mark({ class: name }));
  }
  return found.finish();
}

/** How a query looks; the colours stand in the stylesheet. */
export const colours: Extension = plugin;
