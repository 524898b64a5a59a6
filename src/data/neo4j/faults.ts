/** Why a database cannot be opened, in a form that the page can put into words; `detail` is the driver's own text. */
export type ConnectFault = {
  kind:
    | "address"
    | "refused"
    | "password"
    | "rate"
    | "database"
    | "not-zhengtu"
    | "too-old"
    | "timeout"
    | "forbidden"
    | "other";
  detail: string;
};

/** Thrown while a database is opened or read. */
export class ConnectError extends Error {
  override name = "ConnectError";
  constructor(readonly fault: ConnectFault) {
    super(`${fault.kind}: ${fault.detail}`);
  }
}

const BY_CODE: [RegExp, ConnectFault["kind"]][] = [
  [/Security\.AuthenticationRateLimit$/, "rate"],
  [/Security\.(Unauthorized|CredentialsExpired|AuthenticationFailed)$/, "password"],
  [/Security\.Forbidden$/, "forbidden"],
  [/Database\.DatabaseNotFound$/, "database"],
  [/Transaction\.TransactionTimedOut/, "timeout"],
];
const TOO_OLD = /Unknown Bolt protocol version/;
const HTTP = /responded HTTP/;

/** What the driver throws, sorted by what a person can do about it. */
export function connectFaultOf(error: unknown): ConnectFault {
  if (error instanceof ConnectError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const known = BY_CODE.find(([pattern]) => pattern.test(code));
  if (known) return { kind: known[1], detail };
  if (HTTP.test(detail)) return { kind: "address", detail };
  if (TOO_OLD.test(detail)) return { kind: "too-old", detail };
  if (code === "ServiceUnavailable" || code === "SessionExpired") return { kind: "refused", detail };
  return { kind: "other", detail };
}

/** The code of one of the driver's errors; the empty string for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
