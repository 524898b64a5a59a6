import type { NodeRow, PropertyValue, RelationshipRow } from "../../../cypher/mapping.ts";
import {
  NODE_PROPERTIES,
  type PropertyType,
  RELATIONSHIP_PROPERTIES,
} from "../../../cypher/property-types.ts";
import { NODE_TYPES, RELATION_TYPES } from "../../model/index.ts";

/** What parts the items of a list: a control character, since the import tool knows no way to escape one. */
export const ARRAY_DELIMITER = "\u001f";

/** The import tool's word for each type. */
const WORDS: Record<PropertyType, string> = {
  STRING: "",
  BOOLEAN: ":boolean",
  INTEGER: ":long",
  FLOAT: ":double",
  "LIST<STRING>": ":string[]",
  "LIST<INTEGER>": ":long[]",
};

const NODE_KEYS = Object.keys(NODE_PROPERTIES).filter((k) => k !== "id");
const RELATIONSHIP_KEYS = Object.keys(RELATIONSHIP_PROPERTIES);

export const NODE_HEADER = `id:ID,${columns(NODE_KEYS, NODE_PROPERTIES)}\n`;
export const RELATIONSHIP_HEADER = `:START_ID,:END_ID,${columns(RELATIONSHIP_KEYS, RELATIONSHIP_PROPERTIES)}\n`;

/** A node as a line of its type's file. @throws RangeError for a list item that holds the delimiter */
export function nodeLine({ id, properties }: NodeRow): string {
  return `${field(id)},${cells(properties, NODE_KEYS)}\n`;
}

/** A relationship as a line of its type's file. @throws RangeError as `nodeLine` */
export function relationshipLine({ start, end, properties }: RelationshipRow): string {
  return `${field(start)},${field(end)},${cells(properties, RELATIONSHIP_KEYS)}\n`;
}

export function nodeFile(type: string): string {
  return `nodes-${type}.csv`;
}

export function relationshipFile(type: string): string {
  return `relations-${type}.csv`;
}

/** Every file that an export may write. */
export const FILES: readonly string[] = [
  ...NODE_TYPES.map(nodeFile),
  ...RELATION_TYPES.map(relationshipFile),
];

/** The arguments of neo4j-admin that import the files into a database, to be run in their folder. */
export function importArguments(written: ReadonlySet<string>, database: string): string[] {
  const nodes = NODE_TYPES.filter((t) => written.has(nodeFile(t)));
  const relations = RELATION_TYPES.filter((t) => written.has(relationshipFile(t)));
  return [
    ...["database", "import", "full", database],
    ...nodes.map((t) => `--nodes=Entity:${t}=${nodeFile(t)}`),
    ...relations.map((t) => `--relationships=${t}=${relationshipFile(t)}`),
    ...["--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination=true"],
    "--report-file=import.report",
  ];
}

function columns(keys: readonly string[], types: Readonly<Record<string, PropertyType>>): string {
  return keys.map((key) => key + WORDS[types[key]]).join(",");
}

function cells(
  properties: Readonly<Partial<Record<string, PropertyValue>>>,
  keys: readonly string[],
): string {
  let line = "";
  for (let i = 0; i < keys.length; i++) line += (i ? "," : "") + cell(properties[keys[i]]);
  return line;
}

function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return "";
  if (!Array.isArray(value)) return field(String(value));
  for (const item of value)
    if (typeof item === "string" && item.includes(ARRAY_DELIMITER))
      throw new RangeError(
        `a text holds the control character U+001F, which parts lists: ${JSON.stringify(item)}`,
      );
  return field(value.join(ARRAY_DELIMITER));
}

/** Quoted where it must be: an empty text is quoted, for an empty field is no property. */
function field(text: string): string {
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
