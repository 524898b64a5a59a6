/** The weights of a ranker by feature number: an open table over typed arrays, at most half full. */
export class WeightTable {
  private readonly keys: Uint32Array;
  /** 0 where a place is free: no weight is 0. */
  private readonly values: Float64Array;
  private readonly mask: number;

  /** `thousandths`: feature numbers and their weights in thousandths. */
  constructor(thousandths: Record<string, number>) {
    const entries = Object.entries(thousandths);
    const size = 2 ** Math.ceil(Math.log2(2 * entries.length + 2));
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.values = new Float64Array(size);
    for (const [key, value] of entries) {
      const at = this.placeOf(Number(key));
      this.keys[at] = Number(key);
      this.values[at] = value / 1000;
    }
  }

  /** The weight of a feature; 0 for one that the ranker does not know. */
  get(key: number): number {
    return this.values[this.placeOf(key)];
  }

  private placeOf(key: number): number {
    const { keys, values, mask } = this;
    let at = (key ^ (key >>> 15)) & mask;
    while (values[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}
