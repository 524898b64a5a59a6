import { type Divisions, type Form, parseDivisions } from "./divisions.ts";
import type { Division, FindOptions, Gazetteer, GazetteerHit } from "./gazetteer.ts";
import { Trie } from "./trie.ts";

interface Entry {
  codes: string[];
  form: Form["form"];
  /** True for a name that needs a sign that the division is meant. */
  weak: boolean;
}

const RANK = { province: 3, city: 2, county: 1, town: 0 } as const;

/**
 * Makes the gazetteer from divisions.tsv and common-names.tsv. Short forms of counties and names that are common
 * words are weak: they count only beside a name above or below them, or where the home region lies there.
 */
export function makeGazetteer(divisionsTsv: string, commonNames: Iterable<string>): Gazetteer {
  return new DivisionIndex(parseDivisions(divisionsTsv), new Set(commonNames));
}

class DivisionIndex implements Gazetteer {
  private readonly divisions: Divisions;
  private readonly trie: Trie;
  private readonly entries: Entry[];
  /** What isNear needs to know of the last home asked for. */
  private near: { home: string | null; chain: Set<string>; above: (string | undefined)[] } = {
    home: null,
    chain: new Set(),
    above: [],
  };

  constructor(divisions: Divisions, common: Set<string>) {
    this.divisions = divisions;
    const byName = new Map<string, Entry>();
    for (const { name, code, form } of divisions.forms) {
      const entry = byName.get(name);
      if (!entry) byName.set(name, { codes: [code], form, weak: true });
      else if (!entry.codes.includes(code)) entry.codes.push(code);
    }
    for (const { name, code, form } of divisions.forms) {
      const entry = byName.get(name);
      if (entry && !common.has(name) && this.isStrong(name, code, form)) entry.weak = false;
    }
    this.trie = new Trie(byName.keys());
    this.entries = [...byName.values()];
  }

  /** Full and old names of three characters or more, and short forms of provinces and cities, stand by themselves. */
  private isStrong(name: string, code: string, form: Form["form"]): boolean {
    const division = this.divisions.byCode.get(code);
    if (!division) return false;
    if (form !== "short") return name.length > 2 || division.level !== "town";
    return (
      division.level === "province" ||
      division.level === "city" ||
      (name.length > 2 && !division.zone) ||
      name.length > 4
    );
  }

  get(code: string): Division | undefined {
    return (
      this.divisions.byCode.get(code) ?? this.divisions.byCode.get(this.divisions.former.get(code) ?? "")
    );
  }

  byName(name: string): string[] {
    const id = this.trie.find(name);
    return id < 0 ? [] : [...this.entries[id].codes];
  }

  chain(code: string): Division[] {
    const chain: Division[] = [];
    for (let d = this.get(code); d; d = d.parent ? this.get(d.parent) : undefined) chain.push(d);
    return chain;
  }

  within(code: string, above: string): boolean {
    const lower = this.current(code);
    const upper = this.current(above);
    // Codes are built by level: province 2 digits, city 4, county 6, town 9.
    return (
      lower !== null && upper !== null && lower.startsWith(upper.replace(/^(\d\d)(?:0000|(\d\d)00)$/, "$1$2"))
    );
  }

  /** The present code for a present or former one. */
  private current(code: string): string | null {
    return this.divisions.byCode.has(code) ? code : (this.divisions.former.get(code) ?? null);
  }

  resolvePath(path: string): string | null {
    const text = path.normalize("NFKC").replace(/\s|市辖区/g, "");
    const found = new Set<string>();
    const walk = (pos: number, above: string | null) => {
      for (const id of this.trie.allAt(text, pos)) {
        const end = pos + this.trie.words[id].length;
        for (const code of this.entries[id].codes) {
          if (above && (code === above || !this.within(code, above))) continue;
          if (end === text.length) found.add(code);
          else walk(end, code);
        }
      }
    };
    walk(0, null);
    return this.settle([...found], null);
  }

  find(text: string, options: FindOptions = {}): GazetteerHit[] {
    const hits: GazetteerHit[] = [];
    for (let pos = 0; pos < text.length; ) {
      const id = this.trie.longestAt(text, pos);
      const hit = id < 0 ? null : this.hitAt(pos, id, hits.at(-1), text, options);
      const taken = hit && !(hit.weak && this.isCrossed(text, hit));
      if (taken) hits.push(hit);
      pos = taken ? hit.end : pos + 1;
    }
    return hits;
  }

  /** True if a sure name begins inside a weak hit and ends behind it: 从江苏. */
  private isCrossed(text: string, hit: GazetteerHit): boolean {
    for (let pos = hit.start + 1; pos < hit.end; pos++) {
      const id = this.trie.longestAt(text, pos);
      if (id >= 0 && !this.entries[id].weak && pos + this.trie.words[id].length > hit.end) return true;
    }
    return false;
  }

  /** The hit of a form at a place, narrowed by the name before it; null where it is weak and nothing supports it. */
  private hitAt(
    start: number,
    id: number,
    before: GazetteerHit | undefined,
    text: string,
    { home, weak }: FindOptions,
  ): GazetteerHit | null {
    const entry = this.entries[id];
    const end = start + this.trie.words[id].length;
    const hit: GazetteerHit = { start, end, codes: entry.codes, form: entry.form };
    if (before?.end === start && !before.weak) {
      const below = entry.codes.filter((c) => before.codes.some((b) => b !== c && this.within(c, b)));
      if (below.length) {
        before.codes = before.codes.filter((b) => below.some((c) => this.within(c, b)));
        return { ...hit, codes: below };
      }
    }
    if (!entry.weak || (home && entry.codes.some((c) => this.isNear(c, home)))) return hit;
    const next = this.trie.longestAt(text, end);
    if (next >= 0 && !this.entries[next].weak) {
      const above = entry.codes.filter((c) =>
        this.entries[next].codes.some((n) => n !== c && this.within(n, c)),
      );
      if (above.length) return { ...hit, codes: above };
    }
    return weak ? { ...hit, weak: true } : null;
  }

  /** True for a division of the home's chain, for the counties of its city and for the towns of its county. */
  private isNear(code: string, home: string): boolean {
    if (this.near.home !== home) {
      const chain = this.chain(home);
      const city = chain.find((d) => d.level === "city") ?? chain.at(-1);
      const county = chain.find((d) => d.level === "county");
      this.near = { home, chain: new Set(chain.map((d) => d.code)), above: [city?.code, county?.code] };
    }
    return this.near.chain.has(code) || this.near.above.includes(this.get(code)?.parent ?? "");
  }

  settle(codes: string[], home: string | null): string | null {
    if (codes.length < 2) return codes[0] ?? null;
    const near = this.nearest(codes, home);
    if (near.length === 1) return near[0];
    const top = Math.max(...near.map((c) => RANK[this.get(c)?.level ?? "town"]));
    const highest = near.filter((c) => RANK[this.get(c)?.level ?? "town"] === top);
    return highest.length === 1 ? highest[0] : null;
  }

  /** Those of the codes that share most of their chain with the home region; zones must share its city. */
  private nearest(codes: string[], home: string | null): string[] {
    const shared = (code: string) => {
      if (!home) return 0;
      const chain = this.chain(home);
      return this.chain(code).filter((d) => chain.some((h) => h.code === d.code)).length;
    };
    const counts = codes.map(shared);
    const most = Math.max(...counts);
    const least = codes.every((c) => this.get(c)?.zone) ? 2 : 0;
    return codes.filter((_, i) => counts[i] === most && most >= least);
  }
}
