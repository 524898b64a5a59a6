import { defineConfig } from "vitest/config";

/** Tests on a real Neo4j, one server for all files: they run one after the other and empty it before they begin. */
export default defineConfig({
  test: {
    include: ["test/neo4j/**/*.test.ts"],
    globalSetup: "test/tools/neo4j/global-setup.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
