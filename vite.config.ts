import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const src = path.join(import.meta.dirname, "src");

/** The explorer: two pages below src/, built to dist/ with relative addresses so that it stands under any path. */
export default defineConfig({
  root: src,
  base: "./",
  publicDir: path.join(import.meta.dirname, "public"),
  plugins: [react()],
  worker: { format: "es" },
  server: { fs: { allow: [import.meta.dirname] } },
  build: {
    outDir: path.join(import.meta.dirname, "dist"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: [path.join(src, "index.html"), path.join(src, "embed.html")],
    },
  },
});
