import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import pc from "picocolors";
import { buildCommand } from "./build-command.ts";
import { CliError, EXIT } from "./errors.ts";
import { defineLlm } from "./llm/options.ts";
import { exportCommand } from "./neo4j/export-command.ts";
import { loadCommand } from "./neo4j/load-command.ts";
import { defineQuery } from "./query/define.ts";
import { serveCommand } from "./serve-command.ts";
import { startCommand } from "./start-command.ts";
import { statsCommand } from "./stats-command.ts";
import { validateCommand } from "./validate-command.ts";

/** Runs the command line and sets the exit status: 0 done, 1 the input or the graph is faulty, 2 wrong usage. */
export async function run(args: string[]): Promise<void> {
  try {
    process.exitCode = EXIT.done;
    await program().parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = fail(error);
  }
}

function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CliError) {
    process.stderr.write(`${pc.red("error:")} ${error.message}\n`);
    return error.code;
  }
  process.stderr.write(`${pc.red("error:")} ${error instanceof Error ? error.stack : error}\n`);
  return EXIT.faulty;
}

function program(): Command {
  const main = new Command("zhengtu")
    .description("政图: public reports in, a graph out that can be explored and cited.")
    .exitOverride()
    .showHelpAfterError("(add --help for what is possible)")
    .addHelpText("after", "\nExit status: 0 done, 1 the input or the graph is faulty, 2 wrong usage.");

  const build = main
    .command("build")
    .description("read reports and write their graph")
    .argument("<input...>", "files (.md, .txt) and folders, which are searched through")
    .requiredOption("-o, --out <file>", "the graph to write, for example graph.json")
    .option("--title <text>", "title of the graph (the inputs' names)")
    .option("--seed <n>", "seed of the layout: another number, another arrangement", whole, 1)
    .option("--jobs <n>", "worker threads; the result does not depend on it (one for each core)", atLeastOne)
    .option("--strict", "stop at the first file that cannot be read")
    .addHelpText("after", BUILD_HELP)
    .action(buildCommand);
  defineLlm(build);
  main
    .command("serve")
    .description("show a graph in the explorer")
    .argument("[graph]", "the graph to show (the one that npm start builds)")
    .option("--watch <folder>", "build the graph from this folder, and again whenever a report in it changes")
    .option("--port <n>", "port (4173, or a free one where that is taken)", port)
    .option("--host <address>", "address to listen on; others can then reach the graph", "127.0.0.1")
    .option("--open", "open the explorer in the browser")
    .action(serveCommand);
  main
    .command("stats")
    .description("count what is in a graph")
    .argument("<graph>", "the graph file")
    .option("--json", "as JSON, for programs")
    .action(statsCommand);
  main
    .command("validate")
    .description("check a graph: schema, ids, and every quote against its source")
    .argument("<graph>", "the graph file")
    .option("--sources <folder>", "where the reports are; without it, the texts in the graph are used")
    .action(validateCommand);
  main
    .command("load")
    .description("load a graph into a Neo4j")
    .argument("<graph>", "the graph file")
    .requiredOption("--uri <address>", "the server, for example neo4j://localhost:7687")
    .option("--user <name>", "user", "neo4j")
    .option("--database <name>", "database (the user's own)")
    .option("--password-file <file>", "file that holds the password (NEO4J_PASSWORD, or it is asked for)")
    .option("--batch <n>", "rows a transaction", atLeastOneRow, 5000)
    .option("--dry-run", "only say what would change")
    .addHelpText("after", LOAD_HELP)
    .action(loadCommand);
  defineQuery(main);
  main
    .command("export")
    .description("write a graph in another form")
    .argument("<graph>", "the graph file")
    .addOption(
      new Option("--format <name>", "neo4j-csv: files for neo4j-admin database import")
        .choices(["neo4j-csv"])
        .makeOptionMandatory(),
    )
    .requiredOption("-o, --out <folder>", "folder to write to")
    .action(exportCommand);
  main
    .command("start")
    .description("build the graph of the reports in seeds/ and show it")
    .option("--port <n>", "port (4173, or a free one where that is taken)", port)
    .option("--host <address>", "address to listen on; others can then reach the graph", "127.0.0.1")
    .option("--open", "open the explorer in the browser")
    .action(startCommand);
  return main;
}

const BUILD_HELP = `
A file that cannot be read is named with its reason and left out; the rest is built and the exit status is 1.
The graph is written beside and renamed, so there is never half a file.

Examples:
  zhengtu build reports/ --out graph.json
  zhengtu build 2023/ 2024/ extra.txt --out graph.json --title "教育工作 2023–2024" --strict`;

const LOAD_HELP = `
Constraints and indexes of cypher/schema.cypher first, then nodes, then relations. Loading again changes nothing, and
finishes a load that was cut off. What the graph's sources no longer say is taken out, what other sources say stays.

Examples:
  NEO4J_PASSWORD=… zhengtu load graph.json --uri neo4j://localhost:7687
  zhengtu load graph.json --uri neo4j+s://graph.example.org --user analyst --password-file secret --dry-run`;

function whole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("Give a whole number from 0 up.");
  return Number(text);
}

function atLeastOne(text: string): number {
  const n = whole(text);
  if (n < 1 || n > 1024) throw new InvalidArgumentError("Give a whole number from 1 to 1024.");
  return n;
}

function atLeastOneRow(text: string): number {
  const n = whole(text);
  if (n < 1 || n > 100_000) throw new InvalidArgumentError("Give a whole number from 1 to 100000.");
  return n;
}

function port(text: string): number {
  const n = whole(text);
  if (n > 65535) throw new InvalidArgumentError("Give a port from 0 to 65535.");
  return n;
}
