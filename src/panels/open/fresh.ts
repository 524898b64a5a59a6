import { act } from "../../view/store.ts";
import { DEFAULT_VIEW } from "../../view/view-spec.ts";

/** Lets go of all that belongs to the graph before: what was selected, read and filtered there. */
export function startAfresh(): void {
  const { selection, reader, regions, sources, years, text, camera, only, marked } = DEFAULT_VIEW;
  act({ do: "open", view: { selection, reader, regions, sources, years, text, camera, only, marked } });
}
