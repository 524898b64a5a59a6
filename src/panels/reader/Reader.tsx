import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../graph-build/model/graph.ts";
import { evidenceOf } from "../../data/facts.ts";
import { paragraphsOf } from "../../data/passages.ts";
import { act } from "../../view/store.ts";
import type { ReaderPlace } from "../../view/view-spec.ts";
import { useExplorer } from "../shared/explorer.ts";
import { Steps } from "./Steps.tsx";

/** A report, scrolled to a place and marked there; other places of what is selected are underlined. */
export function Reader({ place }: { place: ReaderPlace }) {
  const { data, view } = useExplorer();
  const { t } = useTranslation();
  const source = data.sources.get(place.source);
  const selection = view.selection;
  const places = useMemo(() => {
    const all: Evidence[] =
      selection?.kind === "node" && data.net.hasNode(selection.key)
        ? evidenceOf(data, selection.key)
        : selection?.kind === "relation" && data.net.hasEdge(selection.key)
          ? data.net.getEdgeAttribute(selection.key, "evidence")
          : [];
    return all.filter((e) => e.source === place.source);
  }, [data, selection, place.source]);
  const paragraphs = useMemo(
    () =>
      source?.text === undefined
        ? null
        : paragraphsOf(source.text, place, places).filter(
            // Front matter repeats what stands above the text.
            (p) => p.kind !== "front" || p.runs.some((r) => r.mark === "focus"),
          ),
    [source, place, places],
  );
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another place is asked for
  useEffect(() => {
    const mark = body.current?.querySelector("mark.focus");
    if (mark) mark.scrollIntoView({ block: "center" });
    else body.current?.scrollTo(0, 0);
  }, [place]);
  return (
    <article className="reader" aria-label={t("reader.title")}>
      <div className="reader-head">
        <button type="button" className="back" onClick={() => act({ do: "read", place: null })}>
          <ArrowLeft size={14} aria-hidden="true" />
          {t("reader.close")}
        </button>
        {places.length > 0 && <Steps places={places} place={place} icons={[ChevronUp, ChevronDown]} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long texts are scrolled with the keyboard */}
      <div className="reader-body" ref={body} lang="zh-Hans" tabIndex={0} role="document">
        <h2>{source?.title ?? place.source}</h2>
        <p className="summary">
          {[source?.publisher, source?.date, place.source].filter(Boolean).join(" · ")}
        </p>
        {!source && <p className="notice">{t("reader.missing")}</p>}
        {source && !paragraphs && <Bare places={places} />}
        {paragraphs?.map((p) => (
          <p key={p.start} className={p.kind}>
            {p.runs.map((run) =>
              run.mark ? (
                <mark key={run.start} className={run.mark}>
                  {run.text}
                </mark>
              ) : (
                run.text
              ),
            )}
          </p>
        ))}
      </div>
    </article>
  );
}

/** What can be shown of a report whose text the graph does not carry. */
function Bare({ places }: { places: readonly Evidence[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("reader.noText")}</p>
      {places.map((e) => (
        <blockquote key={e.start}>{e.quote}</blockquote>
      ))}
    </>
  );
}
