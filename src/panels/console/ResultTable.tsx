import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Value } from "../../../cypher/engine/index.ts";
import { namedQueryOf } from "../../data/cypher/library.ts";
import type { Answer } from "../../data/cypher/runner.ts";
import { useExplorer } from "../shared/explorer.ts";
import { usePhone } from "../shared/settings.ts";
import { Cell } from "./Cell.tsx";
import { compareValues, numberOf } from "./order.ts";
import { widthsOf } from "./widths.ts";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Line = { values: Value[]; index: number };
const helper = createColumnHelper<typeof features, Line>();

/** The rows as a table that sorts by any column; only the lines in sight are in the page. */
export function ResultTable({ answer, text }: { answer: Answer; text: string }) {
  const { language } = useExplorer();
  const { t } = useTranslation();
  const phone = usePhone();
  const named = namedQueryOf(text);
  const lines = useMemo<Line[]>(() => answer.rows.map((values, index) => ({ values, index })), [answer]);
  const columns = useMemo(
    () =>
      helper.columns(
        answer.columns.map((name, i) =>
          helper.accessor((line) => line.values[i], {
            id: String(i),
            header: name,
            sortDescFirst: false,
            sortFn: (a, b, id) => compareValues(a.getValue<Value>(id), b.getValue<Value>(id)),
          }),
        ),
      ),
    [answer],
  );
  const heading = (name: string) => named?.columns.find((c) => c.name === name)?.label[language] ?? name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings follow from these
  const widths = useMemo(() => widthsOf(answer, heading), [answer, named, language]);
  const table = useTable({ features, columns, data: lines, getRowId: (line) => String(line.index) });
  const shown = table.getRowModel().rows;
  const box = useRef<HTMLDivElement>(null);
  const height = phone ? 44 : 36;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.start ?? 0;
  const last = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = answer.columns.length + 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables are scrolled with the keyboard
    <section className="table-scroll" ref={box} aria-label={t("console.rowsLabel")} tabIndex={0}>
      <table
        className="nodes rows"
        aria-rowcount={shown.length + 1}
        style={{ width: widths.reduce((a, b) => a + b, 48) }}
      >
        <caption className="sr-only">{t("console.rowsLabel")}</caption>
        <colgroup>
          <col style={{ width: 48 }} />
          {widths.map((width, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
            <col key={i} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              <th scope="col" className="number row-number">
                <span className="sr-only">{t("console.rowNumber")}</span>
              </th>
              {group.headers.map(({ column }) => {
                const sorted = column.getIsSorted();
                const name = answer.columns[Number(column.id)];
                return (
                  <th
                    key={column.id}
                    scope="col"
                    className={numberOf(answer.rows[0][Number(column.id)]) === null ? "" : "number"}
                    aria-sort={sorted === "asc" ? "ascending" : sorted ? "descending" : "none"}
                  >
                    <button
                      type="button"
                      className="one-line"
                      title={name}
                      onClick={() => column.toggleSorting()}
                    >
                      {heading(name)}
                      <span aria-hidden="true">{sorted === "asc" ? " ↑" : sorted ? " ↓" : ""}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {first > 0 && (
            <tr className="spacer">
              <td colSpan={span} style={{ height: first }} />
            </tr>
          )}
          {items.map(({ index }) => {
            const { values, index: number } = shown[index].original;
            return (
              <tr key={number} data-line={index} aria-rowindex={index + 2} style={{ height }}>
                <td className="number row-number">{number + 1}</td>
                {values.map((value, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                  <td key={i} className={numberOf(value) === null ? "" : "number"}>
                    <Cell value={value} inWords={named !== undefined} />
                  </td>
                ))}
              </tr>
            );
          })}
          {last > 0 && (
            <tr className="spacer">
              <td colSpan={span} style={{ height: last }} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
