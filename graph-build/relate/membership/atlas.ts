import type { Division, Gazetteer } from "../../lexicon/gazetteer.ts";
import type { Article, LocalEntity, Mention, Span } from "../../model/index.ts";
import { regionAliases } from "../../resolve/region-names.ts";

/** The entities of an article with its regions by code, and the regions that come to be needed. */
export class Atlas {
  readonly entities: LocalEntity[];
  private readonly byCode = new Map<string, number>();

  constructor(
    readonly article: Article,
    readonly mentions: Mention[],
    given: LocalEntity[],
    readonly gazetteer: Gazetteer,
  ) {
    this.entities = [...given];
    given.forEach((e, i) => {
      if (this.isDivision(e) && e.regionCode && !this.byCode.has(e.regionCode))
        this.byCode.set(e.regionCode, i);
    });
  }

  /** Whether a region bears its own code and not that of the division around it. */
  isDivision(e: LocalEntity): boolean {
    return e.type === "Region" && this.gazetteer.get(e.regionCode ?? "")?.name === e.name;
  }

  /** Index of the region of a code among the entities. */
  regionOf(code: string): number | undefined {
    return this.byCode.get(code);
  }

  /** All divisions among the entities, by code. */
  divisions(): [Division, number][] {
    return [...this.byCode].flatMap(([code, i]) => {
      const d = this.gazetteer.get(code);
      return d ? [[d, i] as [Division, number]] : [];
    });
  }

  /** The region of a code, appended where it is not among the entities; `shown` is the text that shows it. */
  need(code: string, shown: Span, confidence: number): number | undefined {
    const known = this.byCode.get(code);
    if (known !== undefined) return known;
    const d = this.gazetteer.get(code);
    if (!d) return undefined;
    this.entities.push({
      type: "Region",
      name: d.name,
      aliases: [...new Set(regionAliases(d, this.gazetteer))],
      subtype: d.level,
      regionCode: d.code,
      mentions: [],
      spans: [shown],
      confidence,
    });
    this.byCode.set(code, this.entities.length - 1);
    return this.entities.length - 1;
  }

  /** The text that shows an entity first: a mention by name before one by anaphor. */
  shows(entity: number): Span | undefined {
    const { mentions, spans } = this.entities[entity];
    const own = mentions.map((m) => this.mentions[m]);
    const best = own.find((m) => !m.anaphor) ?? own[0] ?? spans?.[0];
    return best ? { start: best.start, end: best.end } : undefined;
  }

  /** The sentence around a place of the article. */
  sentenceAt(at: number): Span | undefined {
    const s = this.article.sentences.find((x) => x.start <= at && at < x.end);
    return s ? { start: s.start, end: s.end } : undefined;
  }

  /** The text from a mention of one to a mention of the other where one sentence has both, the nearest pair. */
  together(a: number, b: number): Span | undefined {
    let best: Span | undefined;
    for (const i of this.entities[a].mentions)
      for (const j of this.entities[b].mentions) {
        const [m, n] = [this.mentions[i], this.mentions[j]];
        if (m.sentence !== n.sentence) continue;
        const span = { start: Math.min(m.start, n.start), end: Math.max(m.end, n.end) };
        if (!best || span.end - span.start < best.end - best.start) best = span;
      }
    return best;
  }
}
