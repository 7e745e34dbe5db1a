import type { Project as InMemoryProject, StatementStructures } from "ts-morph";
import { printComment } from "./comment.ts";
import { breakLongLines } from "./layout.ts";
import { IndentationText, NewLineKind, Project, QuoteKind } from "./ts-morph.ts";

/** A declaration as ts-morph takes it, or a statement's own text where it has no structure that prints well. */
export type Declaration = StatementStructures | string;

let project: InMemoryProject | undefined;

/**
 * Prints declarations in one go: structures in, text out, laid out as prettier would. Doc comments and texts are marks
 * until the end: ts-morph's writer looks at each character, and most of the characters are documentation.
 */
export function printDeclarations(declarations: readonly Declaration[]): string {
  project ??= new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
  const texts: string[] = [];
  const mark = (text: string): string => `mark ${texts.push(text) - 1}`;
  const statements = declarations.map((item) => {
    return typeof item === "string" ? `\n/** ${mark(item)} */` : markDocs(item, (text) => mark(printComment(text)));
  });
  const file = project.createSourceFile("declarations.ts", { statements }, { overwrite: true });
  const printed = file.getFullText().trim().replace(BLANK_LINES, "\n\n");
  return breakLongLines(printed).replace(MARK, (_, indent: string, index: string) => {
    return (texts[Number(index)] ?? "").replace(/^(?=.)/gm, indent);
  });
}

/** ts-morph sets some neighbours two lines apart; all of them stand one apart. */
const BLANK_LINES = /\n{3,}/g;
const MARK = /^( *)\/\*\* mark (\d+) \*\/$/gm;

/** The structure with a mark in place of each doc comment, its own and those of its members. */
function markDocs<Structure extends object>(structure: Structure, mark: (text: string) => string): Structure {
  const marked = { ...structure } as Record<string, unknown>;
  if (Array.isArray(marked["docs"])) marked["docs"] = marked["docs"].map((doc: string) => mark(doc));
  for (const key of ["properties", "methods"]) {
    if (Array.isArray(marked[key])) marked[key] = marked[key].map((item: object) => markDocs(item, mark));
  }
  return marked as Structure;
}
