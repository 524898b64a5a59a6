/**
 * A walk on its way, depth first: the relationships taken so far, and at each node how far its own relationships have
 * been looked through. It keeps no call for each step, so that it may be as long as the graph is.
 */
export class Trail {
  /** The relationships taken, in order. */
  readonly relationships: number[] = [];
  /** Where the walk stands. */
  node = 0;
  /** Which of the segments is looked through at this node, and how far. */
  segment = 0;
  place = 0;
  /** How many steps there are; -1 once the walk has gone back behind its start. */
  depth = 0;
  private readonly taken: Uint8Array;
  private readonly nodes: number[] = [];
  private readonly segments: number[] = [];
  private readonly places: number[] = [];

  constructor(relationshipCount: number) {
    this.taken = new Uint8Array(relationshipCount);
  }

  begin(node: number): void {
    for (const relationship of this.relationships) this.taken[relationship] = 0;
    this.relationships.length = 0;
    this.depth = 0;
    this.node = node;
    this.segment = 0;
    this.place = 0;
  }
  has(relationship: number): boolean {
    return this.taken[relationship] === 1;
  }
  go(relationship: number, node: number): void {
    this.nodes[this.depth] = this.node;
    this.segments[this.depth] = this.segment;
    this.places[this.depth] = this.place;
    this.depth++;
    this.taken[relationship] = 1;
    this.relationships.push(relationship);
    this.node = node;
    this.segment = 0;
    this.place = 0;
  }
  back(): void {
    this.depth--;
    if (this.depth < 0) return;
    this.taken[this.relationships.pop()!] = 0;
    this.node = this.nodes[this.depth];
    this.segment = this.segments[this.depth];
    this.place = this.places[this.depth];
  }
  nextSegment(): void {
    this.segment++;
    this.place = 0;
  }
}
