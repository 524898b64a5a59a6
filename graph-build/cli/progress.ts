import { Presets, SingleBar } from "cli-progress";

/** Tells how far the reading is. */
export interface Progress {
  step(bytes: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a plain line each tenth of the way. */
export function startProgress(files: number, bytes: number, out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(files, bytes, out) : lines(files, bytes, out);
}

function bar(files: number, bytes: number, out: NodeJS.WriteStream): Progress {
  let done = 0;
  const shown = new SingleBar(
    {
      stream: out,
      format: "reading {bar} {percentage}% · {files}/{of} files · {eta_formatted} left",
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  shown.start(Math.max(1, bytes), 0, { files: 0, of: files });
  return {
    step: (read) => shown.increment(read, { files: ++done }),
    stop: () => shown.stop(),
  };
}

function lines(files: number, bytes: number, out: NodeJS.WriteStream): Progress {
  let done = 0;
  let read = 0;
  let tenth = 0;
  return {
    step(more) {
      done++;
      read += more;
      const now = Math.floor((10 * read) / Math.max(1, bytes));
      if (now > tenth) out.write(`reading: ${done} of ${files} files, ${now * 10}%\n`);
      tenth = now;
    },
    stop() {},
  };
}
