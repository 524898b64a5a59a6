import { ASSETS } from "../../../graph-build/pipeline.ts";

const urls = import.meta.glob<string>(
  ["../../../graph-build/*/data/*.{tsv,bin,json}", "../../../graph-build/*/*/data/*.{tsv,bin,json}"],
  { query: "?url", import: "default", eager: true },
);

/** Where the built site serves each data file of the pipeline, by its path below graph-build; read only when needed. */
export function assetUrls(): Record<string, string> {
  return Object.fromEntries(
    ASSETS.map((file) => {
      const url = urls[`../../../graph-build/${file}`];
      if (!url) throw new Error(`the site was built without ${file}`);
      return [file, new URL(url, self.location.href).href];
    }),
  );
}
