import { useTranslation } from "react-i18next";
import { NODE_TYPES, RELATION_TYPES } from "../../../graph-build/model/types.ts";
import { UNDATED } from "../../data/years.ts";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { TypeMark } from "../shared/TypeMark.tsx";
import { Choice } from "./Choice.tsx";
import { RegionTree } from "./RegionTree.tsx";
import { SourceList } from "./SourceList.tsx";

/** Legend and filters in one: what is ticked is drawn. */
export function Filters() {
  const { data, view, filtered } = useExplorer();
  const { t } = useTranslation();
  return (
    <section className="filters" aria-label={t("filters.title")}>
      <label className="text-filter">
        <span className="sr-only">{t("filters.text")}</span>
        <input
          type="search"
          value={view.text}
          placeholder={t("filters.text")}
          onChange={(e) => act({ do: "text", text: e.target.value })}
        />
      </label>
      <fieldset>
        <legend>{t("filters.types")}</legend>
        {NODE_TYPES.map((type) => (
          <Choice
            key={type}
            checked={view.types.includes(type)}
            count={filtered.types[type]}
            onChange={() => act({ do: "toggle-type", type })}
          >
            <TypeMark type={type} size={14} />
            {t(`type.${type}`)}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("filters.relations")}</legend>
        {RELATION_TYPES.map((relation) => (
          <Choice
            key={relation}
            checked={view.relations.includes(relation)}
            count={filtered.relations[relation]}
            onChange={() => act({ do: "toggle-relation", relation })}
          >
            {t(`relation.${relation}`)}
          </Choice>
        ))}
      </fieldset>
      <RegionTree />
      <SourceList />
      <fieldset>
        <legend>{t("filters.years")}</legend>
        <div className="years">
          {data.years.map((year) => (
            <button
              type="button"
              key={year}
              aria-pressed={view.years.includes(year)}
              onClick={() => act({ do: "toggle-year", year })}
            >
              {year === UNDATED ? t("filters.undated") : year}
            </button>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
