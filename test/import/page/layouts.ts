/** Puts pieces of a page down in one layout. */
export interface Writer {
  heading(number: number, text: string): void;
  subheading(text: string): void;
  line(text: string): void;
  table(header: readonly string[], rows: readonly (readonly string[])[]): void;
  code(text: string): void;
  end(): string;
}

type Print = (header: readonly string[], rows: readonly (readonly string[])[]) => string;

interface Style {
  readonly heading: (number: number, text: string) => string;
  readonly subheading: (text: string) => string;
  readonly line?: (text: string) => string;
  readonly table: Print;
  readonly code: (text: string) => string;
  readonly around?: (page: string) => string;
}

function createWriter(style: Style): () => Writer {
  return () => {
    const parts: string[] = [];
    return {
      heading: (number, text) => parts.push(style.heading(number, text)),
      subheading: (text) => parts.push(style.subheading(text)),
      line: (text) => parts.push(style.line?.(text) ?? text),
      table: (header, rows) => parts.push(style.table(header, rows)),
      code: (text) => parts.push(style.code(text)),
      end: () => (style.around ?? ((page) => page))(parts.filter((part) => part !== "").join("\n\n")),
    };
  };
}

const breakCell = (cell: string): string => cell.replaceAll("\n", "<br/>");
const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``;
const rule = (header: readonly string[]): string => header.map(() => "---------").join("|");
const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const pipes: Print = (header, rows) =>
  [
    `| ${header.join(" | ")} |`,
    `|${rule(header)}|`,
    ...rows.map((row) => `| ${row.map(breakCell).join(" | ")} |`),
  ].join("\n");
const barePipes: Print = (header, rows) =>
  [header.join("|"), header.map(() => "---").join("|"), ...rows.map((row) => row.map(breakCell).join("|"))].join("\n");
/** Each cell on a line of its own, underscores escaped. */
const brokenPipes: Print = (header, rows) =>
  [
    `| ${header.join(" | ")} |`,
    `|${rule(header)}|`,
    ...rows.map((row) => `| ${row.map((cell) => breakCell(cell).replaceAll("_", "\\_")).join("\n | ")} |`),
  ].join("\n");
/** The cells of a row over several lines wherever a cell has a line break. */
const longPipes: Print = (header, rows) =>
  [`| ${header.join(" | ")} |`, `|${rule(header)}|`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
const htmlTable: Print = (header, rows) => {
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>\n${row.map((cell) => `<${tag}>${escapeHtml(cell).replaceAll("\n", "<br/>")}</${tag}>`).join("\n")}\n</tr>`;
  return `<table>\n<thead>\n${cells(header, "th")}\n</thead>\n<tbody>\n${rows.map((row) => cells(row, "td")).join("\n")}\n</tbody>\n</table>`;
};
const spread =
  (separator: string): Print =>
  (header, rows) =>
    [header, ...rows].map((row) => row.join(separator)).join("\n");
const stacked: Print = (header, rows) =>
  [header, ...rows]
    .flat()
    .filter((cell) => cell !== "")
    .join("\n");

const markdown = {
  heading: (number: number, text: string) => `## ${number}. ${text}`,
  subheading: (text: string) => `### ${text}`,
  code: fence,
};
const text = {
  heading: (number: number, words: string) => `${number}. ${words}`,
  subheading: (words: string) => words,
  code: (words: string) => words,
};
const html = {
  heading: (number: number, words: string) => `<h2>${number}. ${words}</h2>`,
  subheading: (words: string) => `<h3>${escapeHtml(words)}</h3>`,
  line: (words: string) => `<p>${escapeHtml(words)}</p>`,
  code: (words: string) => `<pre><code>${escapeHtml(words)}</code></pre>`,
  table: htmlTable,
};

/** Every layout of documentation pages, as FACTS lists them. */
export const LAYOUTS = {
  markdown: createWriter({ ...markdown, table: pipes }),
  markdownBarePipes: createWriter({ ...markdown, table: barePipes }),
  markdownClipped: createWriter({
    ...markdown,
    heading: (number, words) => `## ${number}\\. ${words}`,
    table: brokenPipes,
  }),
  markdownLongRows: createWriter({ ...markdown, table: longPipes }),
  markdownWithHtml: createWriter({ ...markdown, table: htmlTable }),
  markdownUnfenced: createWriter({ ...markdown, table: pipes, code: (words) => words }),
  htmlFragment: createWriter(html),
  htmlPage: createWriter({
    ...html,
    around: (page) =>
      `<!DOCTYPE html>\n<html><head><title>x</title><script>var a = "<table>";</script></head><body><nav>Menu</nav><main>${page}</main></body></html>`,
  }),
  textSpaces: createWriter({ ...text, table: spread(" ") }),
  textTabs: createWriter({ ...text, table: spread("\t") }),
  textWindows: createWriter({
    ...text,
    table: spread("   "),
    around: (page) => `\ufeff${page.replaceAll("\n", "\r\n")}`,
  }),
  textStacked: createWriter({ ...text, table: stacked }),
  textLostHeadings: createWriter({
    ...text,
    heading: (number, words) => (number === 1 ? words : ""),
    table: spread(" "),
  }),
} as const satisfies Record<string, () => Writer>;

export type Layout = keyof typeof LAYOUTS;
