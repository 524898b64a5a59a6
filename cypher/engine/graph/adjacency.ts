/**
 * All relationships by one of their ends: those of node n stand at `offsets[n]` to `offsets[n + 1]`, by type and
 * within a type by the node at the other end.
 */
export interface Adjacency {
  readonly offsets: Int32Array;
  /** The node at the other end. */
  readonly others: Int32Array;
  readonly relationships: Int32Array;
}

/** Where in an adjacency the relationships of one type (or of all) stand: for node n from `starts[n]` to `ends[n]`. */
export interface Segment extends Adjacency {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Sorts all relationships by (near end, type, far end): three stable counting sorts, last key first. */
export function adjacencyOf(
  near: Int32Array,
  far: Int32Array,
  types: Int32Array,
  nodeCount: number,
  typeCount: number,
): Adjacency {
  const count = near.length;
  let order = Int32Array.from({ length: count }, (_, i) => i);
  order = sortBy(order, far, nodeCount).order;
  order = sortBy(order, types, typeCount).order;
  const { order: relationships, offsets } = sortBy(order, near, nodeCount);
  const others = new Int32Array(count);
  for (let i = 0; i < count; i++) others[i] = far[relationships[i]];
  return { offsets, others, relationships };
}

function sortBy(order: Int32Array, keys: Int32Array, keyCount: number) {
  const offsets = new Int32Array(keyCount + 1);
  for (let i = 0; i < keys.length; i++) offsets[keys[i] + 1]++;
  for (let k = 0; k < keyCount; k++) offsets[k + 1] += offsets[k];
  const places = offsets.slice();
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[places[keys[order[i]]]++] = order[i];
  return { order: sorted, offsets };
}

/** The whole adjacency as one segment. */
export function wholeSegment(adjacency: Adjacency): Segment {
  return { ...adjacency, starts: adjacency.offsets, ends: adjacency.offsets.subarray(1) };
}

/** The segment of one type. */
export function segmentOf(adjacency: Adjacency, types: Int32Array, type: number): Segment {
  const { offsets, relationships } = adjacency;
  const nodeCount = offsets.length - 1;
  const starts = new Int32Array(nodeCount);
  const ends = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    let at = offsets[node];
    const end = offsets[node + 1];
    while (at < end && types[relationships[at]] < type) at++;
    starts[node] = at;
    while (at < end && types[relationships[at]] === type) at++;
    ends[node] = at;
  }
  return { ...adjacency, starts, ends };
}
