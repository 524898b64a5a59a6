import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { rowsToJson } from "../../../cypher/format/json.ts";
import type { Answer } from "../../data/cypher/runner.ts";

const LINE = 20;

/** The rows as JSON; only the lines in sight are in the page. */
export function JsonResult({ answer: { columns, rows } }: { answer: Answer }) {
  const { t } = useTranslation();
  const lines = useMemo(
    () => JSON.stringify(rowsToJson(columns, rows), null, 2).split("\n"),
    [columns, rows],
  );
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    overscan: 20,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long texts are scrolled with the keyboard
    <div className="json" ref={box} role="document" aria-label={t("console.json")} tabIndex={0}>
      <div style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <code key={index} style={{ transform: `translateY(${start}px)`, height: LINE }}>
            {lines[index]}
          </code>
        ))}
      </div>
    </div>
  );
}
