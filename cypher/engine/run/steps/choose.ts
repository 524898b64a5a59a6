import type { Selector } from "../../parse/ast.ts";
import type { Value } from "../../values/value.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import type { EdgePlace } from "./place.ts";

/** What is chosen from. */
export interface Choice {
  /** Slots of the numbers of the first and the last node: among paths between the same two is chosen. */
  ends: readonly number[];
  /** The edges of the path. */
  places: readonly EdgePlace[];
  /** All slots that a match writes. */
  slots: readonly number[];
  selector: Selector;
}

interface Match {
  length: number;
  values: Value[];
}

/** Matches everything, and lets the shortest paths between each two ends through, as many as the selector says. */
export function chooseShortest(context: RunContext, matched: Operator, choice: Choice): Operator {
  const { ends, places, slots, selector } = choice;
  return (next) => {
    let groups = new Map<string, Match[]>();
    const input = matched((row) => {
      context.tick();
      const key = ends.map((slot) => row[slot]).join(" ");
      const ids = places.flatMap((place) => row[place.id] as number | number[]);
      const match = { length: ids.length, values: slots.map((slot) => row[slot]) };
      const known = groups.get(key);
      if (known) known.push(match);
      else groups.set(key, [match]);
      return false;
    });
    return (row) => {
      groups = new Map();
      input(row);
      for (const group of groups.values()) {
        for (const { values } of chosen(group, selector)) {
          for (let i = 0; i < slots.length; i++) row[slots[i]] = values[i];
          if (next(row)) return true;
        }
      }
      return false;
    };
  };
}

function chosen(group: Match[], selector: Selector): Match[] {
  const sorted = group.toSorted((a, b) => a.length - b.length);
  const lengths = [...new Set(sorted.map((match) => match.length))];
  switch (selector.kind) {
    case "all":
      return sorted;
    case "any":
      return sorted.slice(0, selector.count);
    case "all shortest":
      return sorted.filter((match) => match.length === lengths[0]);
    case "shortest": {
      if (!selector.groups) return sorted.slice(0, selector.count);
      const longest = lengths[Math.min(selector.count, lengths.length) - 1];
      return sorted.filter((match) => match.length <= longest);
    }
  }
}
