import { useTranslation } from "react-i18next";
import { summaryOf } from "../../data/summary.ts";
import { useExplorer } from "../shared/explorer.ts";

const MOST = 3;

/** One line that says what a node is: its finer kind, its posts or runners, where it belongs. */
export function SummaryLine({ node }: { node: string }) {
  const { data, language } = useExplorer();
  const { t, i18n } = useTranslation();
  const { subtype, regions, posts, runners } = summaryOf(data, node);
  const parts: string[] = [];
  if (subtype) parts.push(i18n.exists(`subtype.${subtype}`) ? t(`subtype.${subtype}`) : subtype);
  for (const { title, body } of posts.slice(0, MOST))
    parts.push(title ? t("node.postAt", { title, body }) : body);
  if (runners.length)
    parts.push(t("node.runBy", { names: runners.slice(0, MOST).join(language === "zh" ? "、" : ", ") }));
  // From the widest to the nearest, as an address is written.
  if (regions.length) parts.push([...regions].reverse().join(" › "));
  return parts.length ? <p className="summary">{parts.join(" · ")}</p> : null;
}
