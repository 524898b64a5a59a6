import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMATS } from "./format.ts";
import { queryCommand } from "./query-command.ts";

/** Adds `zhengtu query` to the commands. */
export function defineQuery(main: Command): void {
  main
    .command("query")
    .description("ask a graph in Cypher")
    .argument("[query]", "the query; - reads it from stdin")
    .option("--named <name>", "one of the questions that --list names")
    .option("--list", "name the questions with their parameters")
    .option("--param <name=value>", "a parameter, again for each", collected, [])
    .option("--graph <file>", "the graph to ask (the one that npm start builds)")
    .option("--uri <address>", "ask a Neo4j instead, for example neo4j://localhost:7687")
    .option("--user <name>", "user", "neo4j")
    .option("--database <name>", "database (the user's own)")
    .option("--password-file <file>", "file that holds the password (NEO4J_PASSWORD, or it is asked for)")
    .addOption(new Option("--format <form>", "how rows are written").choices(FORMATS).default("table"))
    .option("--limit <n>", "rows at most", rows)
    .option("--timeout <seconds>", "give up after this time", seconds)
    .addHelpText("after", HELP)
    .action(queryCommand);
}

const HELP = `
A graph file is asked by the engine within, a Neo4j in READ access mode: neither is ever written to. A parameter of a
named question has the type that --list gives; otherwise 3 is an INTEGER, 3.0 a FLOAT, [1, 2] a list, else a STRING.

Examples:
  zhengtu query 'MATCH (p:Person)-[h:HOLDS_POST]->(a:Agency) RETURN p.name, h.title, a.name ORDER BY p.name'
  zhengtu query --named bodies-and-programmes --param region=山东省 --graph graph.json --format csv > rows.csv
  zhengtu query - --uri neo4j://localhost:7687 --format jsonl < question.cypher`;

const collected = (text: string, before: string[]) => [...before, text];

function rows(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("Give a whole number from 0 up.");
  return Number(text);
}

function seconds(text: string): number {
  if (/^\d{1,6}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("Give a number of seconds above 0.");
}
