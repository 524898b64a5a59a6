import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";
import { useExplorer } from "../shared/explorer.ts";
import { usePhone } from "../shared/settings.ts";
import { TypeMark } from "../shared/TypeMark.tsx";
import { compareText, type Row, rowsOf } from "./rows.ts";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const helper = createColumnHelper<typeof features, Row>();
type Line = { getValue: (id: string) => unknown };
const byText = (a: Line, b: Line, id: string) => compareText(String(a.getValue(id)), String(b.getValue(id)));
const byNumber = (a: Line, b: Line, id: string) => Number(a.getValue(id)) - Number(b.getValue(id));
const columns = helper.columns([
  helper.accessor("name", { sortFn: byText, sortDescFirst: false }),
  helper.accessor("type", { sortFn: byText, sortDescFirst: false }),
  helper.accessor("region", { sortFn: byText, sortDescFirst: false }),
  helper.accessor("links", { sortFn: byNumber, sortDescFirst: true }),
  helper.accessor("sources", { sortFn: byNumber, sortDescFirst: true }),
  helper.accessor("years", { sortFn: byText, sortDescFirst: true }),
]);
const NUMBERS = new Set(["links", "sources"]);
const HEADING: Record<string, string> = { years: "period" };

/** All nodes that the filters let through, as a table that sorts; only the lines in sight are in the page. */
export default function NodeTable() {
  const { data, view, filtered } = useExplorer();
  const { t } = useTranslation();
  const phone = usePhone();
  const rows = useMemo(() => rowsOf(data, filtered.nodes), [data, filtered]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.key });
  const lines = table.getRowModel().rows;
  const box = useRef<HTMLDivElement>(null);
  const height = phone ? 44 : 36;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.start ?? 0;
  const last = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const chosen = view.selection?.kind === "node" ? view.selection.key : null;
  const select = (key: string) => act({ do: "select", selection: { kind: "node", key } });
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, index: number, key: string) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") select(key);
    else if (to === undefined || to < 0 || to >= lines.length) return;
    else {
      virtual.scrollToIndex(to);
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-line="${to}"]`)?.focus());
    }
    event.preventDefault();
  };
  return (
    <div className="table-view">
      <div className="table-head">
        <label>
          <span className="sr-only">{t("table.filter")}</span>
          <input
            type="search"
            placeholder={t("table.filter")}
            value={view.text}
            onChange={(e) => act({ do: "text", text: e.target.value })}
          />
        </label>
        <span className="count">{t("table.rows", { shown: lines.length, all: data.net.order })}</span>
      </div>
      <div className="table-scroll" ref={box}>
        <table className="nodes" aria-rowcount={lines.length + 1}>
          <caption className="sr-only">{t("table.caption")}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ column }) => {
                  const sorted = column.getIsSorted();
                  const title = t(`table.${HEADING[column.id] ?? column.id}`);
                  return (
                    <th
                      key={column.id}
                      scope="col"
                      className={`col-${column.id} ${NUMBERS.has(column.id) ? "number" : ""}`}
                      aria-sort={sorted === "asc" ? "ascending" : sorted ? "descending" : "none"}
                    >
                      <button type="button" onClick={() => column.toggleSorting()}>
                        {title}
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
                <td colSpan={6} style={{ height: first }} />
              </tr>
            )}
            {items.map(({ index }) => {
              const { original: row } = lines[index];
              return (
                <tr
                  key={row.key}
                  data-line={index}
                  aria-rowindex={index + 2}
                  aria-selected={row.key === chosen}
                  tabIndex={row.key === chosen || (index === items[0].index && !chosen) ? 0 : -1}
                  style={{ height }}
                  onClick={() => select(row.key)}
                  onKeyDown={(e) => onKey(e, index, row.key)}
                >
                  <th scope="row" lang="zh-Hans">
                    <span className="one-line" title={row.name}>
                      {row.name}
                    </span>
                  </th>
                  <td className="col-type">
                    <TypeMark type={row.type} /> {t(`type.${row.type}`)}
                  </td>
                  <td className="col-region" lang="zh-Hans">
                    {row.region}
                  </td>
                  <td className="number">{row.links}</td>
                  <td className="number col-sources">{row.sources}</td>
                  <td className="col-years">{row.years}</td>
                </tr>
              );
            })}
            {last > 0 && (
              <tr className="spacer">
                <td colSpan={6} style={{ height: last }} />
              </tr>
            )}
          </tbody>
        </table>
        {lines.length === 0 && <p className="notice">{t("table.empty")}</p>}
      </div>
    </div>
  );
}
