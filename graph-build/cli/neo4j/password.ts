import fs from "node:fs";
import readline from "node:readline";
import { Writable } from "node:stream";
import { CliError, EXIT, reasonOf } from "../errors.ts";

/**
 * A password that never stands on a command line: from the file given, else NEO4J_PASSWORD, else asked for on the
 * terminal without showing it.
 * @throws CliError where there is none to be had
 */
export async function passwordFor(user: string, file?: string): Promise<string> {
  if (file !== undefined) return passwordIn(file);
  const given = process.env.NEO4J_PASSWORD;
  if (given !== undefined) return given;
  if (process.stdin.isTTY) return ask(`password of ${user}: `);
  throw new CliError(
    "no password was given",
    "Set NEO4J_PASSWORD, give --password-file, or run the command on a terminal, where it asks",
    EXIT.usage,
  );
}

function passwordIn(file: string): string {
  try {
    return fs.readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw new CliError(
      `cannot read the password from ${file}: ${reasonOf(error)}`,
      "Give a file that holds the password and nothing else",
    );
  }
}

/** Asks on the terminal; its echo is off before the question stands there, so that a fast answer does not show. */
function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = readline.createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    prompt.on("SIGINT", () => {
      prompt.close();
      process.stderr.write("\n");
      reject(new CliError("no password was given", "", EXIT.usage));
    });
    prompt.question("", (answer) => {
      prompt.close();
      process.stderr.write("\n");
      resolve(answer);
    });
  });
}
