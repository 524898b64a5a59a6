import { useUi } from "../../view/ui.ts";
import { Help } from "../help/Help.tsx";
import { Palette } from "../search/Palette.tsx";

/** What floats above all: search, the list of keys, short messages, and what is said to screen readers. */
export function Overlays() {
  const said = useUi((s) => s.said);
  return (
    <>
      <Palette />
      <Help />
      <output className="sr-only" aria-live="polite">
        {said}
      </output>
    </>
  );
}
