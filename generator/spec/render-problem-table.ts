import { PROBLEM_CODES } from "./problem-codes.ts";

const BEGIN = "<!-- problem-codes -->";
const END = "<!-- /problem-codes -->";

/** The table of problem codes as Markdown: what each means, and how to mend it. */
export function renderProblemTable(): string {
  const rows = Object.entries(PROBLEM_CODES).map(([code, { meaning, fix }]) => {
    return `| \`${code}\` | ${escapeCell(meaning)} | ${escapeCell(fix)} |`;
  });
  return ["| Code | Meaning | Fix |", "|---|---|---|", ...rows].join("\n");
}

/** A README with the table between its two marks brought up to date; nothing where it has no marks. */
export function updateProblemTable(readme: string): string | undefined {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) return undefined;
  // Prettier would pad the columns; a change of one row would then change them all.
  const block = `${BEGIN}\n<!-- prettier-ignore-start -->\n\n${renderProblemTable()}\n\n<!-- prettier-ignore-end -->\n`;
  return `${readme.slice(0, begin)}${block}${readme.slice(end)}`;
}

/** The table's own texts use code spans and angle brackets in earnest; only the cell's border is escaped. */
function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/<(\w+)>/g, "&lt;$1&gt;");
}
