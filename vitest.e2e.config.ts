import { defineConfig } from "vitest/config";

/** The browser suite: it needs dist/ with a graph, and Chromium (CHROMIUM_PATH); `npm test` sees to both. */
export default defineConfig({
  test: {
    css: true,
    include: ["test/e2e/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
