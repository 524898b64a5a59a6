import { describe, expect, it } from "vitest";
import { isStep, reduceView } from "../../src/view/actions.ts";
import { goTo, push, replace, startOf, stepOf } from "../../src/view/history.ts";
import { DEFAULT_VIEW } from "../../src/view/view-spec.ts";

const selected = reduceView(DEFAULT_VIEW, { do: "select", selection: { kind: "node", key: "a" } });

describe("what a person does to a view", () => {
  it("returns the very same view where nothing changes", () => {
    expect(reduceView(selected, { do: "select", selection: { kind: "node", key: "a" } })).toBe(selected);
    expect(reduceView(DEFAULT_VIEW, { do: "step-back" })).toBe(DEFAULT_VIEW);
    expect(reduceView(DEFAULT_VIEW, { do: "tab", tab: "graph" })).toBe(DEFAULT_VIEW);
  });

  it("toggles on and off again", () => {
    const off = reduceView(DEFAULT_VIEW, { do: "toggle-type", type: "Person" });
    expect(off.types).not.toContain("Person");
    expect(reduceView(off, { do: "toggle-type", type: "Person" })).toEqual(DEFAULT_VIEW);
  });

  it("draws an answer free of what would hold a part of it back; what is typed in the console is no step", () => {
    const narrow = { ...selected, tab: "query" as const, regions: ["r"], text: "x", years: ["2023"] };
    const show = {
      do: "show-nodes" as const,
      how: "only" as const,
      nodes: ["b", "a", "b"],
      types: ["Figure" as const],
    };
    const shown = reduceView(narrow, show);
    expect(shown).toMatchObject({
      tab: "graph",
      selection: null,
      only: ["a", "b"],
      regions: [],
      text: "",
      years: [],
    });
    expect(shown.types).toContain("Figure");
    expect(isStep(narrow, show)).toBe(true);
    expect(reduceView(shown, { do: "show-all", how: "only" }).only).toEqual([]);
    const query = { text: "RETURN 1", parameters: {} };
    expect(isStep(narrow, { do: "query", query })).toBe(false);
    expect(reduceView({ ...DEFAULT_VIEW, marked: ["a"] }, { do: "step-back" }).marked).toEqual([]);
  });

  it("goes back one step at a time: report, selection, tab", () => {
    let view = reduceView(selected, { do: "tab", tab: "table" });
    view = reduceView(view, { do: "read", place: { source: "s", start: 1, end: 2 } });
    view = reduceView(view, { do: "step-back" });
    expect([view.reader, view.selection?.key, view.tab]).toEqual([null, "a", "table"]);
    view = reduceView(view, { do: "step-back" });
    expect([view.selection, view.tab]).toEqual([null, "table"]);
    expect(reduceView(view, { do: "step-back" }).tab).toBe("graph");
  });

  it("makes selections steps, but not moves of the camera, nor every letter typed", () => {
    expect(isStep(DEFAULT_VIEW, { do: "select", selection: null })).toBe(true);
    expect(isStep(DEFAULT_VIEW, { do: "camera", camera: null })).toBe(false);
    expect(isStep(DEFAULT_VIEW, { do: "theme", theme: "dark" })).toBe(false);
    expect(isStep(DEFAULT_VIEW, { do: "text", text: "a" })).toBe(true);
    expect(isStep({ ...DEFAULT_VIEW, text: "a" }, { do: "text", text: "ab" })).toBe(false);
  });
});

describe("the history of a view", () => {
  it("walks back and forward and forgets what was undone by a new step", () => {
    const table = reduceView(selected, { do: "tab", tab: "table" });
    const history = push(push(startOf(DEFAULT_VIEW), selected), table);
    expect(stepOf(history)).toBe(2);
    const back = goTo(history, 0)!;
    expect(back.present).toBe(DEFAULT_VIEW);
    expect(goTo(back, 2)!.present).toBe(table);
    expect(push(back, table).future).toEqual([]);
    expect(stepOf(replace(history, selected))).toBe(2);
    expect(goTo(history, 7)).toBeNull();
  });
});
