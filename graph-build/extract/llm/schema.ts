import { z } from "zod";
import { NAMED_TYPES, QUALIFIERS, type RelationType, ROLES } from "../../model/index.ts";

/** The relations that a model is asked for: a figure's subject stands with the figure, sources are known. */
const SAID = [
  "HOLDS_POST",
  "PART_OF",
  "LOCATED_IN",
  "RUNS",
  "PARTICIPATES_IN",
  "PARTNERS_WITH",
] as const satisfies readonly RelationType[];

const quote = z.string().describe("copied character by character from the text");
const confidence = z.number().nullable().describe("0 to 1, or null");

const EntityAnswer = z.object({
  id: z.string().describe("any short word, for the other lists to refer to"),
  type: z.enum(NAMED_TYPES),
  name: z.string().describe("fullest name"),
  aliases: z
    .array(z.string())
    .describe("every other form in which the text names it, pointing forms included"),
  quote: quote.describe("a stretch of the text that names it"),
  confidence,
});
export type EntityAnswer = z.infer<typeof EntityAnswer>;

const RelationAnswer = z.object({
  from: z.string().describe("id of an entity"),
  type: z.enum(SAID),
  to: z.string().describe("id of an entity"),
  title: z.string().nullable().describe("of HOLDS_POST: the post in the text's words"),
  role: z.enum(ROLES).nullable().describe("of RUNS"),
  quote: quote.describe("the sentence or clause that says it; it names both ends"),
  confidence,
});
export type RelationAnswer = z.infer<typeof RelationAnswer>;

const FigureAnswer = z.object({
  subject: z.string().nullable().describe("id of the most specific entity that the number is about"),
  indicator: z.string().describe("what is counted, in the text's words"),
  value: z.number().describe("in base units: 9亿元 is 900000000"),
  unit: z.string().describe("as written, without 万 or 亿"),
  qualifier: z.enum(QUALIFIERS),
  period: z.string().nullable().describe("2023, 2021/2025, 2021/, /2026 or null"),
  planned: z.boolean(),
  quote: quote.describe("the clause that states the number"),
  confidence,
});
export type FigureAnswer = z.infer<typeof FigureAnswer>;

const Answer = z.object({
  entities: z.array(EntityAnswer),
  relations: z.array(RelationAnswer),
  figures: z.array(FigureAnswer),
});

/** The JSON schema of an answer, in the subset that strict structured output takes. */
export function answerSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(Answer);
  return schema;
}

/** What a model's answer holds that has the form asked for. */
export interface Answer extends z.infer<typeof Answer> {
  /** What it holds besides: why it is left out, and its quote if it gives one. */
  faults: { reason: string; quote?: string }[];
}

/** Fields that a server which knows no schema may leave out: null says the same. */
const LENIENT: Record<string, unknown> = {
  aliases: [],
  title: null,
  role: null,
  subject: null,
  period: null,
  qualifier: "eq",
  planned: false,
  unit: "",
};

/**
 * A model's JSON as an answer. Each item is judged by itself: one without the form asked for is a fault and the rest
 * stays. Null where the JSON is no object with at least one of the three lists, so that nothing was answered.
 */
export function readAnswer(json: unknown): Answer | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const lists = new Map<string, unknown>(Object.entries(json));
  if (!["entities", "relations", "figures"].some((k) => Array.isArray(lists.get(k)))) return null;
  const faults: Answer["faults"] = [];
  const items = <T>(key: string, schema: z.ZodType<T>): T[] => {
    const list = lists.get(key) ?? [];
    if (!Array.isArray(list)) {
      faults.push({ reason: `${key}: no list` });
      return [];
    }
    return list.flatMap((item: unknown) => {
      const parsed = schema.safeParse(filled(item));
      if (parsed.success) return [parsed.data];
      const { path, message } = parsed.error.issues[0];
      faults.push({ reason: `${key}: ${path.join(".")}: ${message}`, ...quoted(item) });
      return [];
    });
  };
  const entities = items("entities", EntityAnswer);
  const relations = items("relations", RelationAnswer);
  return { entities, relations, figures: items("figures", FigureAnswer), faults };
}

/** An item with what may be left out, and with null for an empty role and a confidence that is none. */
function filled(item: unknown): unknown {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
  const { confidence: sure, role } = item as { confidence?: unknown; role?: unknown };
  const isChance = typeof sure === "number" && sure >= 0 && sure <= 1;
  return { ...LENIENT, ...item, role: role || null, confidence: isChance ? sure : null };
}

function quoted(item: unknown): { quote?: string } {
  const said = typeof item === "object" && item !== null ? (item as { quote?: unknown }).quote : undefined;
  return typeof said === "string" ? { quote: said } : {};
}
