import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    css: true,
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**"],
    testTimeout: 60_000,
  },
});
