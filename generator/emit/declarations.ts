import {
  type InterfaceDeclarationStructure,
  IndentationText,
  type JSDocStructure,
  NewLineKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import type { ErrorCodeModel, MemberModel } from "../model/model.ts";
import { breakLongLines } from "./layout.ts";
import { escapeDocComment } from "./text/doc-comment.ts";
import { printKey, printProperty } from "./text/literal.ts";
import { printType } from "./type-text.ts";

/** A declaration as ts-morph takes it, or a statement's own text where it has no structure that prints well. */
export type Declaration = StatementStructures | string;

let project: Project | undefined;

/** Prints declarations in one go: structures in, text out, laid out as prettier would. */
export function printDeclarations(declarations: readonly Declaration[]): string {
  project ??= new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
  // Texts stand apart like structures do.
  const statements = declarations.map((item) => (typeof item === "string" ? `\n${item}` : item));
  const file = project.createSourceFile("declarations.ts", { statements }, { overwrite: true });
  return breakLongLines(file.getFullText().trim());
}

/** Doc comment of the paragraphs that are not empty, with a `@deprecated` tag where one is due. */
export function describe(paragraphs: readonly string[], deprecated?: true | string): JSDocStructure[] {
  const text = paragraphs.map(escapeDocComment).filter((paragraph) => paragraph !== "");
  if (deprecated !== undefined) {
    const reason = deprecated === true ? "" : ` ${linkMember(escapeDocComment(deprecated))}`;
    text.push(`@deprecated${reason}`);
  }
  if (text.length === 0) return [];
  const description = text.join("\n\n");
  return [{ kind: StructureKind.JSDoc, description: description.includes("\n") ? `\n${description}` : description }];
}

/** `Use ProxyIds.` shows the name as code. */
function linkMember(reason: string): string {
  return reason.replace(/^Use ([A-Za-z_]\w*)\.?$/, "Use `$1`.");
}

/** An exported interface with a property for each member. */
export function declareInterface(
  name: string,
  members: readonly MemberModel[],
  docs: JSDocStructure[],
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
    ...printComment(description, "  "),
    `  ${printProperty(key, code, "  ")},`,
  ]);
  const literal = entries.length > 0 ? ["{", ...entries, "}"].join("\n") : "{}";
  const object = [...printComment(summary, ""), `export const ${name} = ${literal} as const;`].join("\n");
  const type = `(typeof ${name})[keyof typeof ${name}]`;
  return [
    object,
    { kind: StructureKind.TypeAlias, isExported: true, name, type, docs: describe(["Any of these codes."]) },
  ];
}

function printComment(text: string, indent: string): string[] {
  const lines = escapeDocComment(text).split("\n");
  if (lines.join("") === "") return [];
  if (lines.length === 1) return [`${indent}/** ${lines[0]} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}
