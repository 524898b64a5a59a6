import type { NodeType } from "../../graph-build/model/types.ts";
import css from "../styles/tokens.css?raw";
import type { Theme } from "../view/view-spec.ts";

/** The tokens of one theme that pictures are drawn with, as #RRGGBB. */
export interface Palette {
  ground: string;
  raised: string;
  line: string;
  text: string;
  quiet: string;
  accent: string;
  onAccent: string;
  mark: string;
  types: Record<NodeType, string>;
}

function read(block: string): Palette {
  const found = new Map([...block.matchAll(/--([a-z-]+):\s*(#[0-9A-Fa-f]{6});/g)].map((m) => [m[1], m[2]]));
  const of = (name: string) => {
    const value = found.get(name);
    if (!value) throw new Error(`tokens.css: --${name} is missing`);
    return value;
  };
  return {
    ground: of("ground"),
    raised: of("raised"),
    line: of("line"),
    text: of("text"),
    quiet: of("quiet"),
    accent: of("accent"),
    onAccent: of("on-accent"),
    mark: of("mark"),
    types: {
      Person: of("person"),
      Agency: of("agency"),
      Region: of("region"),
      Programme: of("programme"),
      Figure: of("figure"),
      Source: of("source"),
    },
  };
}

const [light, dark] = css.split('[data-theme="dark"]');

/** What tokens.css says, for the canvas and the SVG writer. */
export const PALETTES: Record<Theme, Palette> = { light: read(light), dark: read(dark) };

/** The font stack of tokens.css. */
export const FONT = /--font:\s*([^;]+);/.exec(css)![1];
