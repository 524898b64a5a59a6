import type { ViewSpec } from "./view-spec.ts";

/** Where a view stands among the steps taken: undo and redo as plain values. */
export interface History {
  past: readonly ViewSpec[];
  present: ViewSpec;
  future: readonly ViewSpec[];
}

export const startOf = (view: ViewSpec): History => ({ past: [], present: view, future: [] });

/** A new step: what was undone before it is forgotten. */
export function push(history: History, view: ViewSpec): History {
  return view === history.present
    ? history
    : { past: [...history.past, history.present], present: view, future: [] };
}

/** A change of the present step itself. */
export function replace(history: History, view: ViewSpec): History {
  return { ...history, present: view };
}

export const stepOf = (history: History): number => history.past.length;

/**
 * Goes to the step with this number, as the browser's Back and Forward ask for it.
 * @returns null where the history does not reach so far (a step from before the page was loaded anew)
 */
export function goTo(history: History, step: number): History | null {
  const all = [...history.past, history.present, ...history.future];
  if (step < 0 || step >= all.length) return null;
  return { past: all.slice(0, step), present: all[step], future: all.slice(step + 1) };
}
