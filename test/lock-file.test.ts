import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, "../package-lock.json"), "utf8"),
);

test("the lock names every optional package, built for this platform or not: npm ci refuses it otherwise", () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
