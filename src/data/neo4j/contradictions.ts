import type { Node } from "neo4j-driver";
import type { Evidence, Finding, GraphEdge, GraphNode } from "../../../graph-build/model/graph.ts";
import type { GraphPart } from "../live.ts";

type Contradiction = Extract<Finding, { kind: "contradiction" }>;

/** One thing that a node contradicts, from its lists `contradicts`, `contradictsAbout` and `contradictsOn`. */
export interface Contradicted {
  key: string;
  by: string;
  about: string;
  on: string;
}

/** What a node of the database says that it contradicts. */
export function contradictedOf({ properties }: Node): Contradicted[] {
  const list = (key: string): string[] => (Array.isArray(properties[key]) ? properties[key].map(String) : []);
  const [by, about, on] = ["contradicts", "contradictsAbout", "contradictsOn"].map(list);
  return by.map((other, i) => ({ key: String(properties.id), by: other, about: about[i], on: on[i] }));
}

/** The contradictions of a graph as findings again; the database keeps them with the nodes, the quotes with the facts. */
export function contradictionsOf(all: readonly Contradicted[], { nodes, edges }: GraphPart): Finding[] {
  const byKey = new Map(nodes.map((n) => [n.key, n]));
  const groups = new Map<string, { about: string; on: string; parties: Set<string> }>();
  for (const { key, by, about, on } of all) {
    const name = JSON.stringify([about, on, byKey.get(key)?.attributes.entityType]);
    const group = groups.get(name) ?? { about, on, parties: new Set() };
    groups.set(name, group);
    group.parties.add(key).add(by);
  }
  return [...groups.values()].flatMap(({ about, on, parties }) => {
    const known = [...parties].sort().flatMap((key) => byKey.get(key) ?? []);
    return known.length > 1 ? [findingOf(about, on, known, edges)] : [];
  });
}

function findingOf(
  about: string,
  on: string,
  parties: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Contradiction {
  const figure = parties[0].attributes.entityType === "Figure";
  const said = parties.flatMap((party) => {
    const evidence = figure ? party.attributes.evidence[0] : postOf(party.key, about, on, edges);
    const { name, value, unit } = party.attributes;
    return evidence ? [{ value: figure ? `${value ?? ""}${unit ?? ""}` : name, evidence }] : [];
  });
  return {
    kind: "contradiction",
    about: figure ? "figure" : "post",
    nodes: [about, ...parties.map((p) => p.key)],
    detail: on,
    ...(figure && { period: parties[0].attributes.period ?? null }),
    values: said.map((s) => s.value),
    evidence: said.map((s) => s.evidence),
  };
}

function postOf(
  person: string,
  body: string,
  post: string,
  edges: readonly GraphEdge[],
): Evidence | undefined {
  const held = edges.filter((e) => e.source === person && e.target === body);
  const named = held.find((e) => e.attributes.title?.includes(post)) ?? held[0];
  return named?.attributes.evidence[0];
}
