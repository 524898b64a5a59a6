import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExplorerData } from "../data/explorer-data.ts";
import { linkTo } from "../panels/share/addresses.ts";
import { pictureWords } from "../panels/shared/picture-words.ts";
import { TypeMark } from "../panels/shared/TypeMark.tsx";
import { createMeasure } from "../render/label-layer.ts";
import { cameraOn, frameOf, frameOfNodes, staticLens } from "../render/static-lens.ts";
import { graphSvg } from "../render/svg.ts";
import { PALETTES } from "../render/tokens.ts";
import { sourceLine, viewPicture } from "../render/view-picture.ts";
import { type Filtered, filterData, selectedNodes } from "../view/filter.ts";
import { titleOf } from "../view/title.ts";
import type { Language, Theme, ViewSpec } from "../view/view-spec.ts";
import { SvgBox } from "./SvgBox.tsx";
import { useSize } from "./use-size.ts";

interface Props {
  data: ExplorerData;
  view: ViewSpec;
  language: Language;
  theme: Theme;
}

/** A view for a briefing: its picture, what it shows, where it is said, and the way into the explorer. */
export function EmbedView({ data, view, language, theme }: Props) {
  const { t } = useTranslation();
  const [box, size] = useSize();
  const filtered = useMemo(() => filterData(data, view), [data, view]);
  const title = titleOf(data, view, t("app.name"));
  const svg = useMemo(() => {
    if (!size) return null;
    const { width, height } = size;
    const frame = frameOf(data);
    const part = view.camera ? null : partFor(data, view, filtered);
    const camera = part ? cameraOn(part, frame, width, height) : view.camera;
    const lens = staticLens(frame, camera, width, height, createMeasure());
    const picture = viewPicture(data, view, filtered, PALETTES[theme], lens, title, pictureWords());
    const href = (key: string) =>
      linkTo({ ...view, selection: { kind: "node", key }, reader: null }, language, theme);
    return { picture, text: graphSvg({ ...picture, href }) };
  }, [data, view, filtered, theme, language, title, size]);
  const files = svg?.picture.files ?? [];
  const counts = svg?.picture.notes.at(-1);
  return (
    <article className="embed">
      <header>
        <h1>{title}</h1>
        <a href={linkTo(view, language, theme)} target="_blank" rel="noreferrer">
          {t("embed.open")}
        </a>
      </header>
      <div ref={box} className="embed-picture">
        {filtered.nodes.size === 0 ? (
          <p className="notice">{t("embed.nothing")}</p>
        ) : (
          svg && <SvgBox svg={svg.text} />
        )}
      </div>
      <footer>
        <ul className="embed-legend">
          {svg?.picture.legend.map(({ type, name, count }) => (
            <li key={type}>
              <TypeMark type={type} />
              {name} <span className="count">{count}</span>
            </li>
          ))}
          <li className="quiet">{counts}</li>
        </ul>
        <details>
          <summary>
            {t("embed.sources")} <span className="count">{files.length}</span>
          </summary>
          <ul>
            {files.map((file) => (
              <li key={file}>
                <a
                  href={linkTo({ ...view, reader: { source: file, start: 0, end: 0 } }, language, theme)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {sourceLine(data, file)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </footer>
    </article>
  );
}

/** What fills the picture: what is selected with the neighbours of a node, else all that passes the filters. */
function partFor(data: ExplorerData, view: ViewSpec, filtered: Filtered) {
  const chosen = selectedNodes(data, view);
  const [node] = view.selection?.kind === "node" ? chosen : [];
  const near = node ? data.net.neighbors(node) : [];
  const named = near.filter((key) => view.types.includes(data.net.getNodeAttribute(key, "entityType")));
  const part = chosen.length ? [...chosen, ...named] : [...filtered.nodes];
  return frameOfNodes(part.map((key) => data.places.get(key)!));
}
