import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";
import { setUi, useUi } from "../../view/ui.ts";
import { useExplorer } from "../shared/explorer.ts";

const MOST = 40;

/** The canvas as a list for screen readers, and in words what changes on it. */
export function Mirror() {
  const { data, view, filtered } = useExplorer();
  const { t } = useTranslation();
  const hover = useUi((s) => s.hover);
  const centre =
    view.selection?.kind === "node" && data.net.hasNode(view.selection.key) ? view.selection.key : null;
  const listed = useMemo(() => {
    const weight = (k: string) => data.importance.get(k) ?? 0;
    const from = centre
      ? data.net.neighbors(centre).filter((k) => filtered.nodes.has(k))
      : [...filtered.nodes];
    return from.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  }, [data, filtered, centre]);
  const nameOf = (key: string) => {
    const a = data.net.getNodeAttributes(key);
    return t("canvas.at", { type: t(`type.${a.entityType}`), name: a.name });
  };
  useEffect(() => {
    if (!centre) return setUi({ said: t("canvas.deselected") });
    const a = data.net.getNodeAttributes(centre);
    setUi({
      said: t("canvas.selected", {
        type: t(`type.${a.entityType}`),
        name: a.name,
        n: data.net.degree(centre),
      }),
    });
  }, [centre, data, t]);
  useEffect(() => {
    setUi({ said: t("canvas.shown", { shown: filtered.nodes.size, all: data.net.order }) });
  }, [filtered.nodes.size, data, t]);
  return (
    <nav className="sr-only" aria-label={t("canvas.list")}>
      <p>
        {centre
          ? t("canvas.listNeighbours", { name: data.net.getNodeAttribute(centre, "name") })
          : t("canvas.listNote", { n: Math.min(MOST, listed.length), all: listed.length })}
      </p>
      {hover && data.net.hasNode(hover) && <output>{nameOf(hover)}</output>}
      <ul>
        {listed.slice(0, MOST).map((key) => (
          <li key={key}>
            <button
              type="button"
              tabIndex={-1}
              onClick={() => act({ do: "select", selection: { kind: "node", key } })}
            >
              {nameOf(key)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
