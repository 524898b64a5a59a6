import { CypherError, Engine } from "../../../cypher/engine/index.ts";
import { toEngineGraph } from "../../../cypher/engine-graph.ts";
import { loadGraph } from "../load-graph.ts";
import { faultOf } from "./fault.ts";
import type { Answer, Question } from "./question.ts";

/**
 * Asks the embedded engine about a graph file.
 * @throws CliError where the file is no graph, or with the place of what is wrong in the query
 */
export function askFile(file: string, question: Question): Answer {
  const engine = new Engine(toEngineGraph(loadGraph(file)));
  const { text, parameters, limit, milliseconds } = question;
  try {
    return engine.run(text, {
      parameters,
      ...(limit === undefined ? {} : { maxRows: limit }),
      ...(milliseconds === undefined ? {} : { maxMilliseconds: milliseconds }),
    });
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    throw faultOf(text, { what: `${error.type}: ${error.message}`, at: error.at, hint: error.hint });
  }
}
