/** The common face of all temporal values; `kind` tells them apart. */
export abstract class Temporal {
  abstract readonly kind: "date" | "time" | "localtime" | "datetime" | "localdatetime" | "duration";
  /** ISO 8601, as the openCypher TCK writes it: zero seconds left out (`12:31`). */
  abstract toString(): string;
}
