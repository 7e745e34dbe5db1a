import type { Block, HeadingBlock, TableBlock, TextBlock } from "../blocks/block.ts";
import { guessColumns } from "../blocks/guess-columns.ts";
import { isKnownTable, readHeader } from "../words/columns.ts";
import { isFurniture, readExampleTitle, readSection, startsJson, startsRequest } from "../words/lines.ts";
import { cleanLine } from "../words/page-text.ts";
import type { Column, Section } from "../words/page-wordings.ts";

/** A table whose columns are known, and where on the page it stands. */
export interface PlacedTable {
  readonly columns: readonly (Column | undefined)[];
  readonly table: TableBlock;
  /** What the headings above it announce. */
  readonly section: Section | undefined;
  /** The last heading or words above it that could name a data type. */
  readonly above: string;
  /** The words between the heading and the table. */
  readonly words: string;
  /** The header was not known; the columns were found by what stands in them. */
  readonly isGuessed: boolean;
}

/** An example as its page prints it: a URL or POST, and an answer. */
export interface PageExample {
  title: string;
  description: string;
  request: string | undefined;
  response: string | undefined;
  readonly line: number;
}

/** A page taken apart, before anything in it is understood as members or codes. */
export interface PageParts {
  /** Lines above the first table of members, and of the description. */
  readonly preface: string[];
  /** First heading that is no section. */
  title: string | undefined;
  readonly tables: PlacedTable[];
  readonly examples: PageExample[];
  readonly sections: Set<Section>;
  /** Tables that could not be read: their lines. */
  readonly unread: number[];
}

interface Walk extends PageParts {
  section: Section | undefined;
  half: "request" | "response" | undefined;
  above: string;
  words: string[];
}

/** Sorts the blocks of a page by what the headings, or, where they are lost, the blocks themselves say. */
export function takePageApart(blocks: readonly Block[]): PageParts {
  const walk: Walk = {
    preface: [],
    title: undefined,
    tables: [],
    examples: [],
    sections: new Set(),
    unread: [],
    section: undefined,
    half: undefined,
    above: "",
    words: [],
  };
  for (const block of blocks) {
    if (block.kind === "heading") takeHeading(block, walk);
    else if (block.kind === "table") takeTable(block, walk);
    else if (block.kind === "text") takeText(block, walk);
    else takeCode(block.text, block.line, walk);
  }
  return walk;
}

function takeHeading({ text, line }: HeadingBlock, walk: Walk): void {
  const title = readExampleTitle(text);
  if (title) {
    openExample(title.title, line, walk);
    walk.section = "examples";
    walk.sections.add("examples");
    return;
  }
  const sections = readSection(text);
  if (sections.length > 0) return enterSection(sections, line, walk);
  walk.above = cleanLine(text);
  walk.words = [];
  if (walk.section === "examples" && walk.half === undefined && !walk.examples.at(-1)?.request) {
    const example = walk.examples.at(-1);
    if (!example) openExample(walk.above, line, walk);
  } else if (walk.section === undefined && walk.tables.length === 0) walk.title ??= walk.above;
}

function enterSection(sections: readonly Section[], line: number, walk: Walk): void {
  const half = sections.find((section) => section === "request" || section === "response");
  const isInExample = walk.section === "examples" || (walk.examples.length > 0 && walk.section !== "errors");
  if (half !== undefined && (isInExample || sections.length === 1)) {
    const last = walk.examples.at(-1);
    if (half === "request" && last?.request !== undefined) openExample("", line, walk);
    walk.half = half as "request" | "response";
    walk.section = "examples";
    return;
  }
  const section = sections.find((item) => item !== "request" && item !== "response");
  if (section === undefined) return;
  walk.section = section;
  walk.sections.add(section);
  walk.half = undefined;
  walk.above = "";
  walk.words = [];
}

function openExample(title: string, line: number, walk: Walk): void {
  walk.examples.push({ title, description: "", request: undefined, response: undefined, line });
  walk.half = undefined;
}

function takeTable(table: TableBlock, walk: Walk): void {
  const known = readHeader(table.header);
  const isKnown = isKnownTable(known) && table.isBare !== true;
  const columns = isKnown || table.isBare === true ? known : guessColumns(table);
  if (!columns) {
    const isPreface = walk.section === undefined || walk.section === "description";
    const rows = [
      ...(table.header.some((cell) => /[\d.]/.test(cell)) ? [table.header] : []),
      ...table.rows.map((row) => row.cells),
    ];
    if (isPreface) for (const cells of rows) walk.preface.push(cells.map(cleanLine).join("："));
    else if (walk.section === "input" || walk.section === "output" || walk.section === "errors")
      walk.unread.push(table.line);
    return;
  }
  const rows =
    isKnown || isHeaderWords(table.header) ? table.rows : [{ cells: table.header, line: table.line }, ...table.rows];
  if (rows.length === 0) walk.unread.push(table.line);
  const words = walk.words.join("\n");
  walk.tables.push({
    columns,
    table: { ...table, rows },
    section: walk.section,
    above: walk.above,
    words,
    isGuessed: !isKnown,
  });
  walk.words = [];
}

/** Whether a header that is not known is a header at all, and not the first row. */
function isHeaderWords(header: readonly string[]): boolean {
  return (
    !/^[A-Za-z_][\w.]*$/.test((header[0] ?? "").trim()) ||
    !header.some((cell) => /^(?:Array of .*|String|Integer|Boolean|Float)$/.test(cell.trim()))
  );
}

function takeText({ text, line }: TextBlock, walk: Walk): void {
  const lines = text
    .split("\n")
    .map(cleanLine)
    .filter((words) => words !== "" && !isFurniture(words));
  if (lines.length === 0) return;
  // Only what stands right above a table is asked for.
  walk.words = [...walk.words, ...lines.slice(-20)].slice(-20);
  if (walk.section === "examples") {
    const example = walk.examples.at(-1);
    if (example && walk.half === undefined && example.request === undefined)
      example.description = [example.description, ...lines].filter((words) => words !== "").join("\n");
    else if (!example && lines.length === 1) openExample(lines[0] as string, line, walk);
    else if (example?.response !== undefined && lines.length === 1) openExample(lines[0] as string, line, walk);
  } else if (walk.tables.length === 0 && (walk.section === undefined || walk.section === "description"))
    for (const words of lines) walk.preface.push(words);
}

function takeCode(text: string, line: number, walk: Walk): void {
  if (walk.section === "resources" || text.trim() === "") return;
  const isRequest = startsRequest(text) || (walk.half === "request" && walk.section === "examples");
  const isAnswer = !isRequest && (walk.half === "response" || startsJson(text));
  if (
    walk.section !== "examples" &&
    !startsRequest(text) &&
    !(isAnswer && walk.examples.length > 0 && walk.section !== "errors")
  )
    return;
  const last = walk.examples.at(-1);
  if (
    isAnswer &&
    last?.request !== undefined &&
    last.response === undefined &&
    walk.half !== "response" &&
    lacksBody(last.request)
  ) {
    last.request = `${last.request}\n\n${text}`;
  } else if (isRequest) {
    if (!last || last.request !== undefined || last.response !== undefined) openExample("", line, walk);
    const example = walk.examples.at(-1) as PageExample;
    example.request = text;
    walk.half = undefined;
  } else if (isAnswer || /^\s*["\w]/.test(text)) {
    if (!last || last.response !== undefined) openExample(last?.title ?? "", line, walk);
    (walk.examples.at(-1) as PageExample).response = text;
    walk.half = undefined;
  }
}

/** Whether a request is the head of a POST whose body was parted from it by an empty line. */
function lacksBody(request: string): boolean {
  return /^\s*POST\s/.test(request) && !request.includes("{");
}
