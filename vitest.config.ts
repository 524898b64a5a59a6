import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    css: true,
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "test/neo4j/**"],
    testTimeout: 60_000,
  },
});
