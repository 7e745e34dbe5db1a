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
    return typeof item === "string" ? `\n/** ${mark(item)} */` : markTexts(item, mark);
  });
  const file = project.createSourceFile("declarations.ts", { statements }, { overwrite: true });
  const printed = file
    .getFullText()
    .trim()
    .replace(BLANK_LINES, "\n\n")
    .replace(TYPE_MARK, (_, index: string) => texts[Number(index)] ?? "");
  return breakLongLines(printed).replace(MARK, (_, indent: string, index: string) => {
    return (texts[Number(index)] ?? "").replace(/^(?=.)/gm, indent);
  });
}

/** ts-morph sets some neighbours two lines apart; all of them stand one apart. */
const BLANK_LINES = /\n{3,}/g;
const MARK = /^( *)\/\*\* mark (\d+) \*\/$/gm;

/** No name of a type has a dollar sign. */
const TYPE_MARK = /mark\$(\d+)/g;

/** Types in which ts-morph's writer loses count of the quotes. */
const IS_HARD_TYPE = /[\\`]/;

/** The structure with marks in place of doc comments and hard types, its own and those of its members. */
function markTexts<Structure extends object>(structure: Structure, mark: (text: string) => string): Structure {
  const marked = { ...structure } as Record<string, unknown>;
  const { docs, type } = marked;
  if (Array.isArray(docs)) marked["docs"] = docs.map((doc: string) => mark(printComment(doc)));
  if (typeof type === "string" && IS_HARD_TYPE.test(type)) marked["type"] = mark(type).replace(" ", "$");
  for (const key of ["properties", "methods"]) {
    if (Array.isArray(marked[key])) marked[key] = marked[key].map((item: object) => markTexts(item, mark));
  }
  return marked as Structure;
}
