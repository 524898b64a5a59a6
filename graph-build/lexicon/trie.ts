/**
 * A set of words in typed arrays, found in a text from any position. Nodes are numbered breadth first, so the
 * children of a node stand side by side, in order of their character.
 */
export class Trie {
  /** The words in the order given; a word's id is its index here. */
  readonly words: readonly string[];
  /** Children of node n are the nodes first[n] to first[n + 1] - 1. */
  private readonly first: Int32Array;
  private readonly label: Uint16Array;
  /** Id of the word that ends at a node, -1 for none. */
  private readonly id: Int32Array;
  private readonly low: number;
  /** Node of each possible first character, from `low`; 0 for none. */
  private readonly roots: Int32Array;

  /** Takes words in any order; a word given twice keeps its first id, empty ones are passed over. */
  constructor(words: Iterable<string>) {
    this.words = [...words];
    const ids = new Map<string, number>();
    this.words.forEach((word, i) => {
      if (word.length > 0 && !ids.has(word)) ids.set(word, i);
    });
    // The default order is that of UTF-16 units, which the nodes need.
    const sorted = [...ids.keys()].sort();
    const chars = sorted.reduce((n, word) => n + word.length, 1);
    const first = new Int32Array(chars + 1);
    const label = new Uint16Array(chars);
    const id = new Int32Array(chars).fill(-1);
    // Breadth first over ranges of the sorted words: node n stands for sorted[from[n]] to sorted[to[n] - 1].
    const from = new Int32Array(chars);
    const to = new Int32Array(chars);
    const depth = new Uint16Array(chars);
    to[0] = sorted.length;
    let count = 1;
    for (let node = 0; node < count; node++) {
      let i = from[node];
      const d = depth[node];
      if (i < to[node] && sorted[i].length === d) id[node] = ids.get(sorted[i++]) ?? -1;
      first[node] = count;
      while (i < to[node]) {
        const c = sorted[i].charCodeAt(d);
        label[count] = c;
        from[count] = i;
        depth[count] = d + 1;
        while (i < to[node] && sorted[i].charCodeAt(d) === c) i++;
        to[count++] = i;
      }
    }
    first[count] = count;
    this.first = first.slice(0, count + 1);
    this.label = label.slice(0, count);
    this.id = id.slice(0, count);
    this.low = count > 1 ? this.label[1] : 0;
    const last = this.first[1] - 1;
    this.roots = new Int32Array(count > 1 ? this.label[last] - this.low + 1 : 0);
    for (let n = 1; n <= last; n++) this.roots[this.label[n] - this.low] = n;
  }

  /** The node reached from `node` (0 is the root) by a character code; 0 where there is none. */
  step(node: number, char: number): number {
    if (node === 0) return this.roots[char - this.low] ?? 0;
    let lo = this.first[node];
    let hi = this.first[node + 1] - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >> 1;
      const c = this.label[mid];
      if (c === char) return mid;
      if (c < char) lo = mid + 1;
      else hi = mid - 1;
    }
    return 0;
  }

  /** Id of the word that ends at a node, -1 for none. */
  wordAt(node: number): number {
    return this.id[node];
  }

  /** Id of a whole word, -1 where it is not in the set. */
  find(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      node = this.step(node, word.charCodeAt(i));
      if (node === 0) return -1;
    }
    return word.length ? this.id[node] : -1;
  }

  /** Id of the longest word that stands in `text` from `pos` and ends by `limit`, -1 for none. */
  longestAt(text: string, pos: number, limit = text.length): number {
    let best = -1;
    let node = 0;
    for (let i = pos; i < limit; i++) {
      node = this.step(node, text.charCodeAt(i));
      if (node === 0) break;
      if (this.id[node] >= 0) best = this.id[node];
    }
    return best;
  }

  /** Ids of all words that stand in `text` from `pos`, shortest first. */
  allAt(text: string, pos: number, limit = text.length): number[] {
    const found: number[] = [];
    let node = 0;
    for (let i = pos; i < limit; i++) {
      node = this.step(node, text.charCodeAt(i));
      if (node === 0) break;
      if (this.id[node] >= 0) found.push(this.id[node]);
    }
    return found;
  }
}
