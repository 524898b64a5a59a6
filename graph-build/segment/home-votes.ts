import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Home } from "../model/index.ts";

/** Where a place stands that an article names. */
export type HomeRule = "dateline" | "publisher" | "headline" | "body" | "places";

/** What a place says for the division above it, for the one above that the square of it, and so on. */
const BELOW = 0.4;
/** A province is named in most reports, as what the home lies in. */
const PROVINCE = 0.25;
/** How much the words 全市, 该县, 区委 speak for a division of their level. */
const LEVEL = 3;

interface Score {
  weight: number;
  best: HomeRule;
  most: number;
}

/** The votes of the places that an article names for its home region. */
export class HomeVotes {
  private readonly lexicon: Lexicon;
  private readonly votes = new Map<string, Score>();
  private readonly doubtful: { codes: string[]; rule: HomeRule; weight: number }[] = [];

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** One naming of a place; an ambiguous one counts when all others are in. */
  add(codes: string[], rule: HomeRule, weight: number): void {
    if (codes.length > 1) this.doubtful.push({ codes, rule, weight });
    else if (codes.length === 1) this.vote(codes[0], rule, weight);
  }

  /**
   * The division with most votes of its own and from below, above town level; the lower code where two are equal.
   * `levels`: the share of each level's last character among the words that name the home by its level.
   */
  winner(levels: Map<string, number>): Home {
    this.settleDoubtful();
    const sums = this.sums(BELOW);
    let home: Home = { code: null, rule: "none" };
    let most = 0;
    for (const code of [...sums.keys()].sort()) {
      const division = this.lexicon.gazetteer.get(code);
      if (!division || division.level === "town") continue;
      const fit = levels.get(division.name.slice(-1)) ?? 0;
      const province = division.level === "province" ? PROVINCE : 1;
      const score = (sums.get(code) ?? 0) * province * (1 + LEVEL * fit);
      if (score <= most) continue;
      most = score;
      home = { code, rule: this.votes.get(code)?.best ?? "places" };
    }
    return home;
  }

  private vote(code: string, rule: HomeRule, weight: number): void {
    const score = this.votes.get(code) ?? { weight: 0, best: rule, most: 0 };
    score.weight += weight;
    if (weight > score.most) Object.assign(score, { best: rule, most: weight });
    this.votes.set(code, score);
  }

  /** Gives ambiguous names to the place whose chain the sure ones speak for, else to the one highest division. */
  private settleDoubtful(): void {
    const { gazetteer } = this.lexicon;
    const sure = this.sums(1);
    for (const { codes, rule, weight } of this.doubtful.splice(0)) {
      const support = codes.map((c) =>
        gazetteer.chain(c).reduce((n, d, up) => n + (sure.get(d.code) ?? 0) / (up + 1), 0),
      );
      const most = Math.max(...support);
      const winners = codes.filter((_, i) => support[i] === most);
      const code = most > 0 && winners.length === 1 ? winners[0] : gazetteer.settle(codes, null);
      if (code) this.vote(code, rule, weight);
    }
  }

  /** Votes for each division and those below it, each level down multiplied by `factor`. */
  private sums(factor: number): Map<string, number> {
    const sums = new Map<string, number>();
    for (const [code, { weight }] of this.votes)
      this.lexicon.gazetteer.chain(code).forEach((d, up) => {
        sums.set(d.code, (sums.get(d.code) ?? 0) + weight * factor ** up);
      });
    return sums;
  }
}
