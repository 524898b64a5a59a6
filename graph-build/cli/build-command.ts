import { build } from "./build.ts";
import { EXIT } from "./errors.ts";

/** `zhengtu build INPUT... --out FILE` */
export async function buildCommand(
  inputs: string[],
  options: { out: string; title?: string; seed: number; jobs?: number; strict?: boolean },
): Promise<void> {
  const { faults } = await build({ ...options, inputs, log: process.stderr });
  if (faults.length > 0) process.exitCode = EXIT.faulty;
}
