import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { toCsv } from "../../../cypher/format/csv.ts";
import { rowsToJson } from "../../../cypher/format/json.ts";
import { namedQueryOf } from "../../data/cypher/library.ts";
import { nodesOf } from "../../data/cypher/result-nodes.ts";
import type { Answer } from "../../data/cypher/runner.ts";
import { useData } from "../../data/store.ts";
import { act } from "../../view/store.ts";
import type { QueryDraft } from "../../view/view-spec.ts";
import { partialLive, reach } from "../live/reach.ts";
import { fileNameOf, saveBlob } from "../share/save.ts";
import { useExplorer } from "../shared/explorer.ts";
import { ROW_LIMITS, useSession } from "./session.ts";

const BOM = "\ufeff";

/** How many rows came and how fast, what was left behind, and the ways to take the answer along. */
export function ResultBar({ answer, of, onRun }: { answer: Answer; of: QueryDraft; onRun: () => void }) {
  const { data, language } = useExplorer();
  const { t } = useTranslation();
  const { form, maxRows } = useSession();
  const { columns, rows, truncated, milliseconds } = answer;
  const nodes = useMemo(
    () => nodesOf(rows, data).filter((key) => data.net.hasNode(key) || partialLive()),
    [rows, data],
  );
  const more = ROW_LIMITS.find((n) => n > maxRows);
  const n = (x: number) => x.toLocaleString("en");
  const title = namedQueryOf(of.text)?.title[language] ?? t("console.fileName");
  const show = async (how: "only" | "marked") => {
    await reach(nodes);
    const { load } = useData.getState();
    if (load.phase !== "ready") return;
    const { net } = load.data;
    const there = nodes.filter((key) => net.hasNode(key));
    const types = there.map((key) => net.getNodeAttribute(key, "entityType"));
    act({ do: "show-nodes", how, nodes: there, types });
  };
  const csv = () => toCsv(columns, rows);
  const json = () => JSON.stringify(rowsToJson(columns, rows), null, 2);
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(t("console.copied", { n: n(rows.length) })),
      () => toast.error(t("console.notCopied")),
    );
  // A byte order mark, so that spreadsheets read Chinese as UTF-8.
  const save = (kind: "csv" | "json") =>
    saveBlob(
      kind === "csv"
        ? new Blob([BOM, csv()], { type: "text/csv" })
        : new Blob([json()], { type: "application/json" }),
      fileNameOf(title, kind),
    );
  return (
    <div className="result-bar">
      <p className="result-count" role="status">
        {t("console.count", { n: n(rows.length) })} <span className="count">{timeText(milliseconds, t)}</span>
        {truncated && (
          <span className="truncated">
            {t("console.truncated", { n: n(rows.length) })}
            {more && (
              <button
                type="button"
                className="link"
                onClick={() => {
                  useSession.setState({ maxRows: more });
                  onRun();
                }}
              >
                {t("console.fetchMore", { n: n(more) })}
              </button>
            )}
          </span>
        )}
      </p>
      <div className="result-ways">
        <fieldset className="forms" aria-label={t("console.form")}>
          {(["table", "json"] as const).map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={form === one}
              onClick={() => useSession.setState({ form: one })}
            >
              {t(`console.${one}`)}
            </button>
          ))}
        </fieldset>
        <button type="button" className="link" disabled={!nodes.length} onClick={() => void show("marked")}>
          {t("console.mark")}
        </button>
        <button type="button" className="link" disabled={!nodes.length} onClick={() => void show("only")}>
          {t("console.only", { n: n(nodes.length) })}
        </button>
        <span className="takes">
          <span className="quiet">CSV</span>
          <button
            type="button"
            className="link"
            aria-label={t("console.copyCsv")}
            onClick={() => copy(csv())}
          >
            {t("console.copy")}
          </button>
          <button
            type="button"
            className="link"
            aria-label={t("console.saveCsv")}
            onClick={() => save("csv")}
          >
            {t("console.download")}
          </button>
        </span>
        <span className="takes">
          <span className="quiet">JSON</span>
          <button
            type="button"
            className="link"
            aria-label={t("console.copyJson")}
            onClick={() => copy(json())}
          >
            {t("console.copy")}
          </button>
          <button
            type="button"
            className="link"
            aria-label={t("console.saveJson")}
            onClick={() => save("json")}
          >
            {t("console.download")}
          </button>
        </span>
      </div>
    </div>
  );
}

function timeText(milliseconds: number, t: TFunction): string {
  if (milliseconds < 10) return t("console.milliseconds", { n: milliseconds.toFixed(1) });
  if (milliseconds < 1000) return t("console.milliseconds", { n: Math.round(milliseconds) });
  return t("console.seconds", { n: (milliseconds / 1000).toFixed(1) });
}
