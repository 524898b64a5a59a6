import { create } from "zustand";
import { isStep, reduceView, type ViewAction } from "./actions.ts";
import { decodeView, encodeView } from "./codec.ts";
import { goTo, type History, push, replace, startOf, stepOf } from "./history.ts";
import { DEFAULT_VIEW } from "./view-spec.ts";

interface ViewStore {
  history: History;
  dispatch(action: ViewAction): void;
}

/** The view with its history. `bindAddress` keeps it and the address bar in step. */
export const useView = create<ViewStore>((set) => ({
  history: startOf(DEFAULT_VIEW),
  dispatch: (action) =>
    set(({ history }) => {
      const next = reduceView(history.present, action);
      if (next === history.present) return { history };
      return { history: isStep(history.present, action) ? push(history, next) : replace(history, next) };
    }),
}));

/** The view now, outside of React. */
export const currentView = () => useView.getState().history.present;
/** Does something to the view. */
export const act = (action: ViewAction) => useView.getState().dispatch(action);

const address = (view: History["present"]) => {
  const hash = encodeView(view);
  return hash ? `#${hash}` : window.location.pathname + window.location.search;
};
const stepIn = (state: unknown): number =>
  typeof state === "object" && state !== null && "step" in state && typeof state.step === "number"
    ? state.step
    : 0;

/**
 * Reads the view from the address, then keeps both in step: a step of the view is an entry of the browser's history,
 * and Back and Forward walk the steps.
 * @returns a function that lets go
 */
export function bindAddress(): () => void {
  // After a reload the browser still has the entries before this one: the numbering goes on from its own.
  const offset = stepIn(window.history.state);
  useView.setState({ history: startOf(decodeView(window.location.hash)) });
  window.history.replaceState({ step: offset }, "", address(currentView()));
  let following = false;
  const stop = useView.subscribe(({ history }, before) => {
    if (following || history.present === before.history.present) return;
    const state = { step: offset + stepOf(history) };
    const stepped = stepOf(history) !== stepOf(before.history);
    if (stepped) window.history.pushState(state, "", address(history.present));
    else window.history.replaceState(state, "", address(history.present));
  });
  const follow = (event: PopStateEvent) => {
    following = true;
    const { history } = useView.getState();
    const found = event.state === null ? null : goTo(history, stepIn(event.state) - offset);
    // Language and theme are how the reader reads, not steps: they stay when going back.
    const { language, theme } = history.present;
    const there = decodeView(window.location.hash);
    const present = event.state === null ? there : { ...there, language, theme };
    useView.setState({ history: found ? replace(found, present) : startOf(present) });
    following = false;
  };
  window.addEventListener("popstate", follow);
  return () => {
    stop();
    window.removeEventListener("popstate", follow);
  };
}

/** Undo and redo are the browser's own, so that buttons, keys and the Back button never disagree. */
export const undo = () => window.history.back();
export const redo = () => window.history.forward();
