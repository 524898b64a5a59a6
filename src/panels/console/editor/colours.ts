import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { NODE_TYPES } from "../../../../graph-build/model/types.ts";

/** Colour means type and nothing else: words of the language are heavy, texts and remarks quiet. */
const style = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "600" },
  { tag: tags.string, class: "cy-text" },
  { tag: tags.comment, class: "cy-quiet" },
]);

const LABEL = new RegExp(`(?<=[:|&!(]\\s*)(?:${NODE_TYPES.join("|")})(?![\\p{L}\\p{N}_])`, "gu");

/** Labels that are types of node stand in the colour of their type, as everywhere. */
const labels = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = labelsIn(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = labelsIn(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function labelsIn(view: EditorView): DecorationSet {
  const found = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges)
    for (const m of view.state.sliceDoc(from, to).matchAll(LABEL)) {
      const start = from + m.index;
      found.add(start, start + m[0].length, Decoration.mark({ class: `cy-label cy-${m[0].toLowerCase()}` }));
    }
  return found.finish();
}

/** How a query looks; the colours stand in the stylesheet. */
export const colours: Extension = [syntaxHighlighting(style), labels];
