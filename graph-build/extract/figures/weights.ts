import indicator from "./data/indicator.json" with { type: "json" };
import period from "./data/period.json" with { type: "json" };
import planned from "./data/planned.json" with { type: "json" };
import { loadRanker, type RankerFile, type RankerWeights } from "./ranker.ts";

/** The trained weights that choose a figure's indicator and period and tell plans from facts. */
export interface FigureWeights {
  indicator: RankerWeights;
  period: RankerWeights;
  planned: RankerWeights;
}

/** The weights committed beside the grammar. */
export const figureWeights: FigureWeights = {
  indicator: loadRanker(indicator as RankerFile),
  period: loadRanker(period as RankerFile),
  planned: loadRanker(planned as RankerFile),
};
