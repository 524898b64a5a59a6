import path from "node:path";
import { defineConfig } from "vite";

/** The embedded Cypher engine as one module, for the package's entry `./cypher`; what it depends on stays outside. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: path.join(import.meta.dirname, "cypher/dist"),
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    lib: {
      entry: path.join(import.meta.dirname, "cypher/engine/index.ts"),
      formats: ["es"],
      fileName: () => "cypher.js",
    },
    rolldownOptions: { external: ["chevrotain"] },
  },
});
