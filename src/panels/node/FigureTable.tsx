import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FigureFact } from "../../data/facts.ts";
import { periodText, valueText } from "../../data/values.ts";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";

const MOST = 12;

/** Figures as a small table; each value opens the sentence that says it. */
export function FigureTable({ rows }: { rows: readonly FigureFact[] }) {
  const { language } = useExplorer();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all || rows.length <= MOST + 1 ? rows : rows.slice(0, MOST);
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("node.indicator")}</th>
            <th scope="col" className="number">
              {t("node.value")}
            </th>
            <th scope="col">{t("node.period")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, attributes: a, evidence }) => (
            <tr key={key}>
              <td lang="zh-Hans">{a.indicator ?? a.name}</td>
              <td className="number">
                <button
                  type="button"
                  disabled={!evidence}
                  onClick={() =>
                    evidence &&
                    act({
                      do: "read",
                      place: { source: evidence.source, start: evidence.start, end: evidence.end },
                    })
                  }
                >
                  {t(`bound.${a.qualifier ?? "eq"}`)}
                  <span lang="zh-Hans">{valueText(a.value ?? 0, a.unit ?? "", language)}</span>
                  {evidence && <span className="sr-only"> {t("node.quote", { quote: evidence.quote })}</span>}
                </button>
              </td>
              <td className="period">
                {periodText(a.period)}
                {a.planned && <span className="planned">{t("node.planned")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("node.more", { n: rows.length - shown.length })}
        </button>
      )}
    </>
  );
}
