import fs from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { readAssets } from "../cli/assets.ts";
import { loadLexicon } from "../lexicon/load.ts";
import { readBank } from "./bank.ts";
import { relateTrainer } from "./relate/train.ts";
import { figureTrainers, subjectTrainer } from "./subjects/train.ts";
import { taggerTrainer } from "./tagger/train.ts";
import type { Trainer } from "./trainer.ts";

const TRAINERS: readonly Trainer[] = [taggerTrainer, relateTrainer, subjectTrainer, ...figureTrainers];

/** Trains all models, or those named: `npm run train [name …]`. The same bank gives the same bytes. */
function main(names: readonly string[]): void {
  const unknown = names.filter((n) => !TRAINERS.some((t) => t.name === n));
  if (unknown.length > 0) {
    console.error(
      `no such model: ${unknown.join(", ")}; there are ${TRAINERS.map((t) => t.name).join(", ")}`,
    );
    process.exitCode = 2;
    return;
  }
  for (const trainer of TRAINERS.filter((t) => names.length === 0 || names.includes(t.name))) {
    const began = performance.now();
    const lexicon = loadLexicon(readAssets());
    const bytes = trainer.train(readBank(lexicon), lexicon);
    const file = path.join(import.meta.dirname, "..", trainer.file);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
    console.log(
      `${trainer.file}: ${bytes.length} bytes, ${Math.round((performance.now() - began) / 1000)} s`,
    );
  }
}

main(process.argv.slice(2));
