import type { PropertyGraph } from "./graph/graph.ts";
import type { Value } from "./values/value.ts";

/** An argument or a column of a procedure; `type` as it is written in Cypher, such as `INTEGER?` or `STRING`. */
export interface ProcedureField {
  name: string;
  type: string;
}

/** A procedure that CALL finds by its full name. It only reads. */
export interface Procedure {
  /** With its namespace: `db.labels`. */
  name: string;
  inputs: readonly ProcedureField[];
  /** None: the procedure gives no columns, and CALL hands each row on as it is. */
  outputs: readonly ProcedureField[];
  call(args: readonly Value[], graph: PropertyGraph): Iterable<readonly Value[]>;
}
