import stringWidth from "string-width";

/** Rows to lines of aligned columns; a Chinese character takes two cells. Columns named in `right` stand flush right. */
export function table(rows: string[][], right: number[] = []): string {
  const widths = rows.reduce<number[]>(
    (w, row) => row.map((c, i) => Math.max(w[i] ?? 0, stringWidth(c))),
    [],
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((c, i) => pad(c, widths[i], right.includes(i)))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}
