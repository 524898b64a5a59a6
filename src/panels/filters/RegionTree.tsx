import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RegionBranch } from "../../data/regions.ts";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { Choice } from "./Choice.tsx";

const FIRST = 8;

/** The regions of the graph as a tree; a tick shows what belongs to the region and to those below it. */
export function RegionTree() {
  const { data, view } = useExplorer();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const tree = data.regionTree;
  const ticked = useMemo(() => new Set(view.regions), [view.regions]);
  const shown = all ? tree : tree.filter((b, i) => i < FIRST || holds(b, ticked));
  return (
    <fieldset>
      <legend>{t("filters.regions")}</legend>
      {tree.length === 0 && <p className="quiet">{t("filters.none")}</p>}
      <ul className="tree">
        {shown.map((branch) => (
          <Branch key={branch.key} branch={branch} ticked={ticked} />
        ))}
      </ul>
      {shown.length < tree.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("filters.more", { n: tree.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

function Branch({ branch, ticked }: { branch: RegionBranch; ticked: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => branch.below.some((b) => holds(b, ticked)));
  const { key, name, count, below } = branch;
  return (
    <li>
      <div className="branch">
        {below.length > 0 ? (
          <button
            type="button"
            className="fold"
            aria-expanded={open}
            aria-label={t(open ? "filters.collapse" : "filters.expand", { name })}
            onClick={() => setOpen(!open)}
          >
            {open ? "▾" : "▸"}
          </button>
        ) : (
          <span className="fold" />
        )}
        <Choice
          checked={ticked.has(key)}
          count={count}
          lang="zh-Hans"
          onChange={() => act({ do: "toggle-region", region: key })}
        >
          {name}
        </Choice>
      </div>
      {open && (
        <ul className="tree">
          {below.map((b) => (
            <Branch key={b.key} branch={b} ticked={ticked} />
          ))}
        </ul>
      )}
    </li>
  );
}

const holds = (branch: RegionBranch, ticked: ReadonlySet<string>): boolean =>
  ticked.has(branch.key) || branch.below.some((b) => holds(b, ticked));
