import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, FigureMention, LocalSubject, Mention, Span } from "../../model/index.ts";
import type { ArticleDrop } from "../../pipeline-facts.ts";
import { type FigureContext, figureContext } from "../figures/context.ts";
import { findFigures } from "../figures/figures.ts";
import { plainOf, type Quotes } from "./find.ts";
import { STEP } from "./forms.ts";
import { sentences, UNSAID } from "./mentions.ts";
import type { FigureAnswer } from "./schema.ts";
import type { Things } from "./things.ts";

export interface BoundFigures {
  figures: FigureMention[];
  subjects: LocalSubject[];
}

const NUMERAL = /[\d〇一二三四五六七八九十百千万亿两半]/;
const PERIOD = /^(?:\d{4}|\d{4}\/\d{4}|\d{4}\/|\/\d{4})$/;

/**
 * The figures of an answer whose quote stands in the text and states the number. Our own grammar reads the quote again:
 * where it reads a number there, value, unit and bound are the grammar's, and what the model said otherwise is reported.
 * A period is the model's where the text offers it (its years are named, or that of the date or beside it), else ours.
 */
export function figuresOf(
  answers: readonly FigureAnswer[],
  article: Article,
  mentions: readonly Mention[],
  things: Things,
  quotes: Quotes,
  lexicon: Lexicon,
  model: string,
  drops: ArticleDrop[],
): BoundFigures {
  const read = new Reading(article, findFigures(article, mentions, lexicon), quotes);
  const found: { figure: FigureMention; answer: FigureAnswer }[] = [];
  for (const answer of answers) {
    const said = `figure ${answer.indicator} ${answer.value}${answer.unit}`;
    const leave = (reason: string, span?: Span) =>
      drops.push({
        step: STEP,
        reason: `${said}: ${reason}`,
        ...(span ? { span } : { quote: answer.quote }),
      });
    const judged = read.figure(answer);
    if ("reason" in judged) {
      leave(judged.reason, judged.span);
      continue;
    }
    for (const note of judged.notes) leave(note, judged.figure);
    found.push({
      answer,
      figure: { ...judged.figure, rule: `llm/${model}`, confidence: answer.confidence ?? UNSAID },
    });
  }
  found.sort((a, b) => a.figure.start - b.figure.start || a.figure.end - b.figure.end);
  const subjects = found.flatMap(({ figure, answer }, i): LocalSubject[] => {
    if (answer.subject === null) return [];
    const entity = things.of.get(answer.subject);
    if (entity === undefined) {
      const reason = `figure ${answer.indicator} ${answer.value}${answer.unit}: its subject ${answer.subject} was left out or never given`;
      drops.push({ step: STEP, reason, span: { start: figure.start, end: figure.end } });
      return [];
    }
    const { start, end } = article.sentences[figure.sentence];
    const own = things.entities[entity].mentions.map((m) => mentions[m]);
    const here = own.some((m) => m.start >= start && m.end <= end);
    const via = here ? undefined : (own.filter((m) => m.end <= start).at(-1) ?? own[0])?.surface;
    const { rule, confidence } = figure;
    return [{ figure: i, entity, rule, confidence, ...(via ? { via } : {}) }];
  });
  return { figures: found.map((f) => f.figure), subjects };
}

type Judged = { figure: FigureMention; notes: string[] } | { reason: string; span?: Span };

/** An article's numbers as our grammar reads them, each given away once. */
class Reading {
  private readonly used = new Set<string>();
  private readonly context: FigureContext;
  private readonly sentenceOf: (span: Span) => number;

  constructor(
    private readonly article: Article,
    private readonly own: readonly FigureMention[],
    private readonly quotes: Quotes,
  ) {
    this.context = figureContext(article);
    this.sentenceOf = sentences(article);
  }

  figure(answer: FigureAnswer): Judged {
    const places = this.quotes.all(answer.quote);
    if (places.length === 0) return { reason: "its quote is not in the text" };
    const inside = places.flatMap((p) => this.own.filter((f) => f.start >= p.start && f.end <= p.end));
    const free = inside.filter((f) => !this.used.has(key(f)));
    const equal = free.filter((f) => same(f.value, answer.value));
    const grammar =
      equal.find((f) => f.unit === answer.unit) ?? equal[0] ?? (free.length === 1 ? free[0] : undefined);
    if (grammar) return this.reread(answer, grammar);
    if (inside.some((f) => same(f.value, answer.value)))
      return { reason: "the number was given before", span: places[0] };
    if (inside.length > 0) return { reason: "no number in its quote has this value", span: places[0] };
    return this.unread(answer, places);
  }

  /** A number that the grammar reads: what the model says otherwise is noted. */
  private reread(answer: FigureAnswer, grammar: FigureMention): Judged {
    this.used.add(key(grammar));
    const notes: string[] = [];
    const differs = (what: string, model: unknown, kept: unknown) => {
      if (model !== kept) notes.push(`${what} ${model}, where the grammar reads ${kept}`);
    };
    if (!same(answer.value, grammar.value)) differs("value", answer.value, grammar.value);
    differs("unit", answer.unit, grammar.unit);
    differs("qualifier", answer.qualifier, grammar.qualifier);
    const offered = this.offers(answer.period);
    if (answer.period !== grammar.period)
      notes.push(
        offered
          ? `period ${grammar.period} by the grammar, where the model's ${answer.period} is kept: the text offers it`
          : `period ${answer.period}, where the grammar reads ${grammar.period}`,
      );
    const wording = this.isInText(answer.indicator, grammar.sentence);
    if (!wording)
      notes.push(`indicator not in the text's words, where the grammar reads ${grammar.indicator}`);
    const { planned } = answer;
    const period = offered ? answer.period : grammar.period;
    return {
      notes,
      figure: {
        ...grammar,
        period,
        planned,
        indicator: wording ? answer.indicator.trim() : grammar.indicator,
      },
    };
  }

  /** A number that the grammar does not read (两成, 半数): the model's word, where the quote has a numeral at all. */
  private unread(answer: FigureAnswer, places: readonly Span[]): Judged {
    const span = places.find((p) => this.sentenceOf(p) >= 0 && !this.used.has(key(p)));
    if (!span)
      return { reason: "its quote runs over more than a sentence, or was used before", span: places[0] };
    if (!NUMERAL.test(this.article.text.slice(span.start, span.end)))
      return { reason: "no number in its quote", span };
    this.used.add(key(span));
    const sentence = this.sentenceOf(span);
    const unit = this.quotes.holds(span, answer.unit) ? answer.unit : "";
    const period = this.offers(answer.period) ? answer.period : null;
    const indicator = this.isInText(answer.indicator, sentence) ? answer.indicator.trim() : "";
    const { value, qualifier, planned } = answer;
    return {
      notes: ["the grammar reads no number in its quote: the model's own reading is kept"],
      figure: {
        ...span,
        sentence,
        value,
        unit,
        qualifier,
        period,
        planned,
        indicator,
        rule: "",
        confidence: 0,
      },
    };
  }

  /** Whether a period is well formed and each of its years named in the text, or that of its date or beside it. */
  private offers(period: string | null): boolean {
    if (period === null) return true;
    const date = this.context.year ?? Number.NaN;
    const years = period.match(/\d{4}/g) ?? [];
    const known = (y: string) => this.article.text.includes(y) || Math.abs(Number(y) - date) <= 1;
    return PERIOD.test(period) && years.every(known);
  }

  /** Whether three in four of an indicator's characters stand in its paragraph or the heading over it. */
  private isInText(indicator: string, sentence: number): boolean {
    const s = this.article.sentences[sentence];
    const head = this.article.sentences[s.section];
    const words = [
      ...this.article.sentences.filter((x) => x.paragraph === s.paragraph),
      ...(head ? [head] : []),
    ];
    const said = plainOf(words.map((w) => this.article.text.slice(w.start, w.end)).join(""));
    const wanted = [...plainOf(indicator)];
    const found = wanted.filter((c) => said.includes(c)).length;
    return wanted.length > 0 && wanted.length <= 40 && found >= 0.75 * wanted.length;
  }
}

const key = ({ start, end }: Span) => `${start} ${end}`;
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
