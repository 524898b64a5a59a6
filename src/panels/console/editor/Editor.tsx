import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { Place } from "../../../data/cypher/runner.ts";
import type { Offer } from "./completion.ts";
import { extensions } from "./extensions.ts";
import "../../../styles/editor.css";

interface Props {
  text: string;
  name: string;
  invite: string;
  offer: Offer;
  /** A place in the text with what is wrong there. */
  mark: { at: Place; message: string } | null;
  onChange(text: string): void;
  onRun(): void;
}

/** A field for a query. One effect makes CodeMirror and ends it; the others hand it what changed. */
export function Editor(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { name, invite, text, mark } = props;
  useEffect(() => {
    const made = new EditorView({
      parent: box.current!,
      doc: latest.current.text,
      extensions: extensions({
        name,
        invite,
        offer: () => latest.current.offer,
        onChange: (changed) => {
          if (changed !== latest.current.text) latest.current.onChange(changed);
        },
        onRun: () => latest.current.onRun(),
      }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [name, invite]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { length } = editor.state.doc;
    const found: Diagnostic[] = mark
      ? [
          {
            // A place behind the last character is marked at the last one.
            from: Math.min(mark.at.start, Math.max(0, length - 1)),
            to: Math.min(Math.max(mark.at.end, mark.at.start + 1), length),
            severity: "error",
            message: mark.message,
          },
        ]
      : [];
    editor.dispatch(setDiagnostics(editor.state, found));
  }, [mark]);
  return <div className="cy-editor" ref={box} />;
}
