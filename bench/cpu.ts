/**
 * Seconds of processor time (user and system) that this process has used: what a core gave, whatever else ran beside.
 * Threads of the engine that collect garbage and compile count too, so it errs on the slow side.
 */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
