import type { Span } from "../../model/index.ts";
import type { ArticleDrop } from "../../pipeline-facts.ts";
import { isAnaphor } from "../tagger/attributes.ts";
import { plainOf, type Quotes } from "./find.ts";
import type { EntityAnswer } from "./schema.ts";

/** An entity of an answer whose quote holds. */
export interface Claimed {
  answer: EntityAnswer;
  /** Every form that may stand for it in the text, its name first. */
  forms: string[];
  /** The place in its quote that names it. */
  own: Span;
}

export const STEP = "llm";
const LONGEST = 60;
const WRAPPED = /^(?:“(.*)”|"(.*)"|《(.*)》|「(.*)」|『(.*)』)$/s;

/**
 * The entities of an answer that the text bears out: the quote stands in it, and holds the name, one of the other
 * forms, or is itself a short form of the name (its characters stand in the name in their order: 县委, 凤庆县委).
 */
export function claimedEntities(
  answers: readonly EntityAnswer[],
  quotes: Quotes,
  drops: ArticleDrop[],
): Claimed[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const leave = (reason: string, span?: Span): Claimed[] => {
      drops.push({
        step: STEP,
        reason: `${answer.type} ${answer.name}: ${reason}`,
        ...(span ? { span } : { quote: answer.quote }),
      });
      return [];
    };
    if (seen.has(answer.id)) return leave("its id stands twice");
    const [place] = quotes.all(answer.quote);
    if (!place) return leave("its quote is not in the text");
    const forms = formsOf(answer, drops);
    const held = forms.filter((f) => quotes.holds(place, f)).sort((a, b) => b.length - a.length)[0];
    const own = held ? quotes.all(held).find((s) => s.start >= place.start && s.end <= place.end) : null;
    if (own) {
      seen.add(answer.id);
      return [{ answer, forms, own }];
    }
    if (!isShortForm(answer.quote, answer.name)) return leave("its quote does not name it", place);
    seen.add(answer.id);
    return [{ answer, forms: [...forms, answer.quote], own: place }];
  });
}

/** The name and the other forms, bare of quotation marks around them; what cannot be a name is reported. */
function formsOf(answer: EntityAnswer, drops: ArticleDrop[]): string[] {
  const name = bare(answer.name);
  const aliases = answer.aliases.map(bare).filter((alias) => {
    const reason = aliasFault(alias, name, answer);
    if (reason)
      drops.push({
        step: STEP,
        reason: `${answer.type} ${answer.name}: alias ${alias.slice(0, LONGEST)}: ${reason}`,
      });
    return reason === null;
  });
  return [...new Set([...(isNameLike(name) ? [name] : []), ...aliases])];
}

function aliasFault(alias: string, name: string, { type }: EntityAnswer): string | null {
  if (!isNameLike(alias)) return "is no name";
  const kin =
    isAnaphor(type, alias) || /[A-Za-z]/.test(alias) || [...plainOf(alias)].some((c) => name.includes(c));
  return kin || /^[该本此这]/.test(alias) ? null : "has no character of the name";
}

function isNameLike(form: string): boolean {
  return form.length >= 2 && form.length <= LONGEST && /\p{L}/u.test(form) && !/[。;!?\n]/.test(form);
}

function bare(form: string): string {
  const m = WRAPPED.exec(form.trim());
  return (m ? (m.slice(1).find((g) => g !== undefined) ?? "") : form).trim();
}

/** True where the characters of a stretch of two or more stand in the name, in their order. */
function isShortForm(quote: string, name: string): boolean {
  const short = [...plainOf(quote)];
  const full = plainOf(name);
  let at = 0;
  for (const c of short) {
    at = full.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return short.length > 1;
}
