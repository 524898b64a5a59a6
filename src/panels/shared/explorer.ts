import { createContext, useContext } from "react";
import type { ExplorerData } from "../../data/explorer-data.ts";
import type { Palette } from "../../render/tokens.ts";
import type { Filtered } from "../../view/filter.ts";
import type { Language, Theme, ViewSpec } from "../../view/view-spec.ts";

/** What every panel reads: the data, the view on it, and what follows from both. */
export interface Explorer {
  data: ExplorerData;
  view: ViewSpec;
  filtered: Filtered;
  language: Language;
  theme: Theme;
  palette: Palette;
}

export const ExplorerContext = createContext<Explorer | null>(null);

/** The explorer around; only below a graph that is open. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error("no graph is open here");
  return explorer;
}
