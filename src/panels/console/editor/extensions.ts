import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { bracketMatching } from "@codemirror/language";
import { type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { minimalSetup } from "codemirror";
import { colours } from "./colours.ts";
import { complete, type Offer } from "./completion.ts";

interface Wiring {
  /** For screen readers, and where nothing is written yet. */
  name: string;
  invite: string;
  /** Asked at every completion, so that what it offers may change. */
  offer(): Offer;
  onChange(text: string): void;
  onRun(): void;
}

/** The editor of a query, but for its text. */
export function extensions({ name, invite, offer, onChange, onRun }: Wiring): Extension {
  const go = () => {
    onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run: go }])),
    minimalSetup,
    lineNumbers(),
    bracketMatching(),
    closeBrackets(),
    colours,
    autocompletion({ override: [(context) => complete(context, offer())], icons: false }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": name, spellcheck: "false", autocapitalize: "off" }),
    placeholder(invite),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}
