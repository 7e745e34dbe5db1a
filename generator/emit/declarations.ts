import type { InterfaceDeclarationStructure, Project as InMemoryProject, StatementStructures } from "ts-morph";
import type { ErrorCodeModel, MemberModel } from "../model/model.ts";
import { breakLongLines } from "./layout.ts";
import { escapeDocComment } from "./text/doc-comment.ts";
import { printKey, printProperty } from "./text/literal.ts";
import { IndentationText, NewLineKind, Project, QuoteKind, StructureKind } from "./ts-morph.ts";
import { printType } from "./type-text.ts";

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

/** Doc comment of the paragraphs that are not empty, with a `@deprecated` tag where one is due. */
export function describe(paragraphs: readonly string[], deprecated?: true | string): string[] {
  const text = paragraphs.map(escapeDocComment).filter((paragraph) => paragraph !== "");
  if (deprecated !== undefined) {
    const reason = deprecated === true ? "" : ` ${linkMember(escapeDocComment(deprecated))}`;
    text.push(`@deprecated${reason}`);
  }
  return text.length === 0 ? [] : [text.join("\n\n")];
}

/** `Use ProxyIds.` shows the name as code. */
function linkMember(reason: string): string {
  return reason.replace(/^Use ([A-Za-z_]\w*)\.?$/, "Use `$1`.");
}

/** An exported interface with a property for each member. */
export function declareInterface(
  name: string,
  members: readonly MemberModel[],
  docs: string[],
): InterfaceDeclarationStructure {
  const base = { kind: StructureKind.Interface, name, isExported: true, docs } as const;
  if (members.length === 0) {
    return { ...base, indexSignatures: [{ keyName: "member", keyType: "string", returnType: "never" }] };
  }
  const properties = members.map((member) => ({
    name: printKey(member.name),
    hasQuestionToken: member.isOptional,
    type: printType(member),
    docs: describe([member.description, listValues(member), member.notes.join("\n")], member.deprecated),
  }));
  return { ...base, properties };
}

function listValues(member: MemberModel): string {
  const lines = member.values.map(({ value, meaning }) => {
    return meaning === "" ? undefined : `- \`${value}\`: ${meaning.replace(/\s+/g, " ")}`;
  });
  return lines.filter((line) => line !== undefined).join("\n");
}

/** A const object of error codes and the union type of the same name. */
export function declareErrorCodes(name: string, codes: readonly ErrorCodeModel[], summary: string): Declaration[] {
  const entries = codes.flatMap(({ code, key, description }) => [
    ...describe([description]).map((text) => printComment(text).replace(/^/gm, "  ")),
    `  ${printProperty(key, code, "  ")},`,
  ]);
  const literal = entries.length > 0 ? ["{", ...entries, "}"].join("\n") : "{}";
  const comment = describe([summary]).map(printComment);
  const object = [...comment, `export const ${name} = ${literal} as const;`].join("\n");
  const type = `(typeof ${name})[keyof typeof ${name}]`;
  return [
    object,
    { kind: StructureKind.TypeAlias, isExported: true, name, type, docs: describe(["Any of these codes."]) },
  ];
}

/** A doc comment of text that is escaped already. */
function printComment(text: string): string {
  if (!text.includes("\n")) return `/** ${text} */`;
  const lines = text.split("\n").map((line) => ` * ${line}`.trimEnd());
  return ["/**", ...lines, " */"].join("\n");
}
