import type { Net } from "./net.ts";

/** A region with those that are part of it; `count` is how many nodes belong to it or to one below it. */
export interface RegionBranch {
  key: string;
  name: string;
  count: number;
  below: RegionBranch[];
}

/** Which regions each node belongs to, and the regions as a tree (PART_OF, else the division codes). */
export function readRegions(net: Net): {
  regionsOf: Map<string, ReadonlySet<string>>;
  regionTree: RegionBranch[];
} {
  const byCode = new Map<string, string>();
  const isRegion = (key: string) => net.getNodeAttribute(key, "entityType") === "Region";
  const regions = net.filterNodes(isRegion);
  for (const key of regions) {
    const code = net.getNodeAttribute(key, "regionCode");
    if (code) byCode.set(code, key);
  }
  const parentOf = new Map<string, string>();
  for (const key of regions) {
    const parent = partOf(net, key) ?? parentByCode(net.getNodeAttribute(key, "regionCode"), byCode);
    if (parent && parent !== key && !chain(parent, parentOf).includes(key)) parentOf.set(key, parent);
  }
  const chainOf = new Map(regions.map((key) => [key, chain(key, parentOf)]));
  const regionsOf = new Map<string, ReadonlySet<string>>();
  const direct = (key: string) => directRegions(net, key, byCode);
  net.forEachNode((key, a) => {
    const own = isRegion(key) ? [key] : direct(key);
    const reached = own.length ? own : viaBodies(net, key, a.entityType).flatMap(direct);
    regionsOf.set(key, new Set(reached.flatMap((r) => chainOf.get(r) ?? [])));
  });
  const count = new Map<string, number>();
  for (const set of regionsOf.values()) for (const r of set) count.set(r, (count.get(r) ?? 0) + 1);
  const below = new Map<string, string[]>();
  for (const [child, parent] of parentOf) below.set(parent, [...(below.get(parent) ?? []), child]);
  const branch = (key: string): RegionBranch => ({
    key,
    name: net.getNodeAttribute(key, "name"),
    count: count.get(key) ?? 0,
    below: (below.get(key) ?? []).map(branch).sort(byCount),
  });
  const regionTree = regions
    .filter((r) => !parentOf.has(r))
    .map(branch)
    .sort(byCount);
  return { regionsOf, regionTree };
}

const byCount = (a: RegionBranch, b: RegionBranch) => b.count - a.count || a.name.localeCompare(b.name, "zh");

function partOf(net: Net, key: string): string | undefined {
  return net.findOutNeighbor(
    key,
    (k, a) =>
      a.entityType === "Region" &&
      net.someDirectedEdge(key, k, (_e, e, s) => e.relationType === "PART_OF" && s === key),
  );
}

/** 410611 lies in 410600, that in 410000; a town's nine digits in its county's six (GB/T 2260). */
function parentByCode(code: string | undefined, byCode: ReadonlyMap<string, string>): string | undefined {
  if (!code) return undefined;
  const above = [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return above
    .filter((c) => c !== code)
    .map((c) => byCode.get(c))
    .find(Boolean);
}

function chain(key: string, parentOf: ReadonlyMap<string, string>): string[] {
  const out: string[] = [];
  for (let at: string | undefined = key; at && !out.includes(at); at = parentOf.get(at)) out.push(at);
  return out;
}

function directRegions(net: Net, key: string, byCode: ReadonlyMap<string, string>): string[] {
  const located = net.filterOutNeighbors(
    key,
    (k, a) =>
      a.entityType === "Region" &&
      net.someDirectedEdge(key, k, (_e, e) => e.relationType === "LOCATED_IN" || e.relationType === "ABOUT"),
  );
  if (located.length) return located;
  const code = net.getNodeAttribute(key, "regionCode");
  const coded = code && (byCode.get(code) ?? parentByCode(code, byCode));
  return coded ? [coded] : [];
}

/** A person belongs where the body of the post is, a programme where those are that run it, a figure as its subject. */
function viaBodies(net: Net, key: string, type: string): string[] {
  if (type === "Programme") {
    const relations = ["RUNS", "PARTICIPATES_IN"];
    for (const relation of relations) {
      const found = net.filterInNeighbors(key, (k) =>
        net.someDirectedEdge(k, key, (_e, e) => e.relationType === relation),
      );
      if (found.length) return found;
    }
    return [];
  }
  return net.filterOutNeighbors(key, (k) =>
    net.someDirectedEdge(
      key,
      k,
      (_e, e) => e.relationType !== "MENTIONED_IN" && e.relationType !== "PARTNERS_WITH",
    ),
  );
}
