/** Rows with columns aligned by spaces, without spaces at the end of a line. Cells may be missing at the end of a row. */
export function table(rows: readonly (readonly string[])[], indent = ""): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
      return `${indent}${cells.join("  ")}`.trimEnd() + "\n";
    })
    .join("");
}
