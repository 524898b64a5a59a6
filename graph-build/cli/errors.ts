/** What the exit status of a command means. */
export const EXIT = { done: 0, faulty: 1, usage: 2 } as const;

/** A failure that the user can mend: says what, where and what to do, and is printed without a stack. */
export class CliError extends Error {
  readonly code: number;

  constructor(what: string, remedy: string, code: number = EXIT.faulty) {
    super(remedy ? `${what}\n  ${remedy}` : what);
    this.code = code;
  }
}

/** The reason of a failure in one line, in words where the system gives a bare code. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  const words = code && SYSTEM[code];
  return words ?? error.message.split("\n")[0];
}

const SYSTEM: Record<string, string> = {
  EACCES: "no permission",
  EPERM: "no permission",
  ENOENT: "no such file or folder",
  EISDIR: "is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ENOSPC: "no space left on the device",
  EROFS: "the file system is read-only",
  ELOOP: "a symbolic link that leads back to itself",
  EMFILE: "too many open files",
  ERR_WORKER_OUT_OF_MEMORY: "needs more memory than a worker thread has",
};
