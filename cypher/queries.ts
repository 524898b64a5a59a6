import { Float, type Value } from "./engine/index.ts";

/** Words in both languages of the project. */
export interface Words {
  zh: string;
  en: string;
}

export const PARAMETER_TYPES = [
  "STRING",
  "INTEGER",
  "FLOAT",
  "BOOLEAN",
  "LIST<STRING>",
  "LIST<INTEGER>",
  "LIST<FLOAT>",
] as const;
/** A parameter's type, in Cypher's own words. */
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface QueryParameter {
  name: string;
  type: ParameterType;
  default: Value;
  label: Words;
}

export interface QueryColumn {
  name: string;
  label: Words;
}

/** A question of an analyst: a file of `cypher/queries`, its header read. docs/queries.md has the form. */
export interface NamedQuery {
  name: string;
  /** The question in plain words. */
  title: Words;
  /** What the answer tells and what it leaves out. */
  answers: Words;
  parameters: QueryParameter[];
  /** As RETURN names them, in its order. */
  columns: QueryColumn[];
  /** The whole file: places in errors count from its first character. */
  text: string;
}

const PARAMETER = /^\/\/ param (\w+) ([\w<>]+) = (.+): (.+)$/;
const LINE = /^\/\/ (\w+) (\w+): (.+)$/;

/**
 * Reads the header of a query file: the comment lines at its head. A label of a parameter holds no `: `.
 * @throws Error naming the query and the line that does not fit, or what is missing
 */
export function parseQuery(name: string, text: string): NamedQuery {
  const query: NamedQuery = { name, title: words(), answers: words(), parameters: [], columns: [], text };
  for (const [number, line] of text.split("\n").entries()) {
    if (!line.startsWith("//")) break;
    const fault = readLine(query, line);
    if (fault) throw new Error(`${name}.cypher, line ${number + 1}: ${fault}: ${line}`);
  }
  const missing = missingIn(query);
  if (missing) throw new Error(`${name}.cypher: the header has no ${missing}`);
  return query;
}

const words = (): Words => ({ zh: "", en: "" });

/** @returns what is wrong with the line, or null. */
function readLine(query: NamedQuery, line: string): string | null {
  if (line.startsWith("// param ")) return readParameterLine(query, line);
  const [, key, what, value] = LINE.exec(line) ?? [];
  if (!value) return "expected `// key what: value`";
  if (key === "title" || key === "answers") {
    if (what !== "zh" && what !== "en") return "expected zh or en";
    query[key][what] = value;
    return null;
  }
  if (key !== "column") return "unknown key";
  const label = bothOf(value);
  if (!label) return NO_LABEL;
  query.columns.push({ name: what, label });
  return null;
}

const NO_LABEL = "expected a label in Chinese, ` | `, and one in English";

function readParameterLine(query: NamedQuery, line: string): string | null {
  const [, name, typeName, json, labels] = PARAMETER.exec(line) ?? [];
  const type = PARAMETER_TYPES.find((t) => t === typeName);
  if (!type) return `expected \`name TYPE = default: label\`, a type of ${PARAMETER_TYPES.join(", ")}`;
  const value = fromJson(type, json);
  if (value === undefined) return `the default is no JSON of type ${type}`;
  const label = bothOf(labels);
  if (!label) return NO_LABEL;
  query.parameters.push({ name, type, default: value, label });
  return null;
}

function bothOf(text: string): Words | null {
  const [zh, en, more] = text.split(" | ");
  return zh && en && more === undefined ? { zh, en } : null;
}

function missingIn({ title, answers, columns }: NamedQuery): string | null {
  if (!title.zh || !title.en) return "title in both languages";
  if (!answers.zh || !answers.en) return "answers in both languages";
  return columns.length === 0 ? "column" : null;
}

/**
 * A parameter's value from what a user typed: a STRING as it stands, anything else as JSON.
 * @returns undefined where the text is not of the parameter's type
 */
export function readParameter(parameter: QueryParameter, text: string): Value | undefined {
  return parameter.type === "STRING" ? text : fromJson(parameter.type, text);
}

/** The query's parameters with their defaults, those of `given` in their place. */
export function parametersOf(
  query: NamedQuery,
  given: ReadonlyMap<string, Value> = new Map(),
): Record<string, Value> {
  return Object.fromEntries(query.parameters.map((p) => [p.name, given.get(p.name) ?? p.default]));
}

function fromJson(type: ParameterType, text: string): Value | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const item = /^LIST<(.+)>$/.exec(type)?.[1];
  if (!item) return scalar(type, json);
  if (!Array.isArray(json)) return undefined;
  const list = json.map((one) => scalar(item, one));
  return list.every((one) => one !== undefined) ? list : undefined;
}

function scalar(type: string, json: unknown): Value | undefined {
  if (type === "STRING") return typeof json === "string" ? json : undefined;
  if (type === "BOOLEAN") return typeof json === "boolean" ? json : undefined;
  if (typeof json !== "number") return undefined;
  if (type === "FLOAT") return new Float(json);
  return Number.isSafeInteger(json) ? json : undefined;
}
