/** Prints a Markdown table and what is aimed at. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[], target: string): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const write = (cells: readonly string[]): void =>
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  console.log();
  write(head);
  write(widths.map((width) => "-".repeat(width)));
  for (const row of rows) write(row);
  console.log(`\n${target}`);
}

/** `12,345`. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** `0.93`. */
export function formatRatio(value: number): string {
  return value.toFixed(2);
}
