/** Why a file cannot be read: the file, the reason, and what its owner can do about it. */
export class ReadError extends Error {
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(file: string, reason: string, remedy: string) {
    super(`${reason}; ${remedy}`);
    this.name = "ReadError";
    this.file = file;
    this.reason = reason;
    this.remedy = remedy;
  }
}
