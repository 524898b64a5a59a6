import { useTranslation } from "react-i18next";
import type { NodeAttributes } from "../../../graph-build/model/graph.ts";
import { periodText, valueText } from "../../data/values.ts";
import { useExplorer } from "../shared/explorer.ts";

/** A figure's own fields, in words. */
export function FigureDetails({ figure }: { figure: NodeAttributes }) {
  const { language } = useExplorer();
  const { t } = useTranslation();
  const { indicator, value, unit, qualifier, period, planned } = figure;
  return (
    <dl className="details">
      {indicator && (
        <>
          <dt>{t("node.indicator")}</dt>
          <dd lang="zh-Hans">{indicator}</dd>
        </>
      )}
      <dt>{t("node.value")}</dt>
      <dd>
        {qualifier && qualifier !== "eq" && `${t(`qualifier.${qualifier}`)} `}
        <span lang="zh-Hans">{valueText(value ?? 0, unit ?? "", language)}</span>
        {planned && <span className="planned">{t("node.planned")}</span>}
      </dd>
      <dt>{t("node.period")}</dt>
      <dd>{periodText(period)}</dd>
    </dl>
  );
}
