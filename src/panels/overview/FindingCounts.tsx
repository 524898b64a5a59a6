import { CircleCheck, CircleMinus, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Overview } from "../../data/overview.ts";
import { act } from "../../view/store.ts";

/** How many findings of each kind; leads to them. */
export function FindingCounts({ findings }: { findings: Overview["findings"] }) {
  const { t } = useTranslation();
  const kinds = ["contradictions", "refuted", "confirmed", "drops"] as const;
  const there = kinds.filter((k) => findings[k] > 0);
  if (!there.length) return <p className="quiet">{t("overview.noFindings")}</p>;
  return (
    <ul className="finding-counts">
      {there.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            onClick={() => act({ do: "open", view: { tab: "findings", selection: null } })}
          >
            {kind === "confirmed" ? (
              <CircleCheck size={14} aria-hidden="true" />
            ) : kind === "drops" ? (
              <CircleMinus size={14} aria-hidden="true" />
            ) : (
              <TriangleAlert size={14} aria-hidden="true" />
            )}
            {t(`overview.${kind}`, { count: findings[kind] })}
          </button>
        </li>
      ))}
    </ul>
  );
}
