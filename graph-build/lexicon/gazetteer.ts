export type Level = "province" | "city" | "county" | "town";

/** A division of the state, from the national codes. */
export interface Division {
  /** 6 digits (9 for a town). */
  code: string;
  /** 济阳区 */
  name: string;
  level: Level;
  /** Code of the division above it, null for a province. */
  parent: string | null;
  /** 济阳; equal to `name` where the name cannot be shortened (忠县). */
  short: string;
  /** Former names: 济阳县. */
  old: string[];
  /** True for a development zone or another area that is run like a county but is none. */
  zone?: boolean;
}

/** A place where the text has the name of a division; offsets in the searched text, end exclusive. */
export interface GazetteerHit {
  start: number;
  end: number;
  /** Every division that bears this name, its short form or an old name. */
  codes: string[];
  /** full: 济阳区; short: 济阳; old: 济阳县. */
  form: "full" | "short" | "old";
  /** True where the words may well mean something else (和平, 朝阳, 城区) and no name beside them says otherwise. */
  weak?: boolean;
}

export interface FindOptions {
  /** Code of the home region: short forms of its chain and of what lies directly below its city are taken. */
  home?: string | null;
  /** Return weak hits too, marked as such. */
  weak?: boolean;
}

/** The divisions and how to find them. */
export interface Gazetteer {
  /** By its code; a former code leads to the division that follows it. */
  get(code: string): Division | undefined;
  /** Codes of all divisions with this full, short or old name. */
  byName(name: string): string[];
  /** The chain from a division up to its province, itself first. */
  chain(code: string): Division[];
  /** True if `code` is `above` or lies below it. */
  within(code: string, above: string): boolean;
  /** 河南省鹤壁市山城区 → 410603; null where a part is unknown or the name is ambiguous. */
  resolvePath(path: string): string | null;
  /** All longest hits in a text from left to right, none overlapping; codes still ambiguous. */
  find(text: string, options?: FindOptions): GazetteerHit[];
  /** The one division meant by a name in an article of this home; null where it cannot be told. */
  settle(codes: string[], home: string | null): string | null;
}
