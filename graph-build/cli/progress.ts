import { Presets, SingleBar } from "cli-progress";

/** Tells how far the work is. */
export interface Progress {
  /** `amount` of the whole is done, and with it so many things. */
  step(amount: number, things?: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a plain line each tenth of the way. `of` things make `whole`: files of so many bytes. */
export function startProgress(
  of: number,
  whole: number,
  out: NodeJS.WriteStream,
  doing = "reading",
  things = "files",
): Progress {
  return (out.isTTY ? bar : lines)(of, whole, out, doing, things);
}

type Start = (of: number, whole: number, out: NodeJS.WriteStream, doing: string, things: string) => Progress;

const bar: Start = (of, whole, out, doing, things) => {
  let done = 0;
  const shown = new SingleBar(
    {
      stream: out,
      format: `${doing} {bar} {percentage}% · {done}/{of} ${things} · {eta_formatted} left`,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  shown.start(Math.max(1, whole), 0, { done, of });
  return {
    step(amount, n = 1) {
      done += n;
      shown.increment(amount, { done });
    },
    stop: () => shown.stop(),
  };
};

const lines: Start = (of, whole, out, doing, things) => {
  let done = 0;
  let sum = 0;
  let tenth = 0;
  return {
    step(amount, n = 1) {
      done += n;
      sum += amount;
      const now = Math.floor((10 * sum) / Math.max(1, whole));
      if (now > tenth) out.write(`${doing}: ${done} of ${of} ${things}, ${now * 10}%\n`);
      tenth = now;
    },
    stop() {},
  };
};
