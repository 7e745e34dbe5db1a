import { isOfScalar } from "./check-example.ts";
import { type Path, problemAt, type SpecDocument } from "../document.ts";
import type { Problem } from "../problem.ts";
import type { ProblemCode } from "../problem-codes.ts";
import type { MemberSpec, MembersSpec, SpecValue } from "../spec.ts";
import { suggest } from "../suggest.ts";
import { isScalar, parseType, SCALAR_TYPES } from "../type-text.ts";

/** Where members stand: which flags they may have depends on it. */
export type MembersPlace = "input" | "output" | "type";

/** What the members of one mapping are checked against. */
export interface MembersScope {
  readonly document: SpecDocument;
  readonly path: Path;
  readonly place: MembersPlace;
  readonly typeNames: ReadonlySet<string>;
}

/** Checks what the schema cannot: that types exist, flags go with types, values are of the type, replacements exist. */
export function checkMembers(members: MembersSpec, context: MembersScope): Problem[] {
  const problems: Problem[] = [];
  for (const [name, member] of Object.entries(members)) {
    const report: Report = (key, code, message) => {
      // Where a key itself is what is wrong, it is shown, not what stands behind it.
      const kind = code === "wrong-flag" || key.length > 1 ? "key" : "value";
      problems.push(problemAt(context.document, [...context.path, name, ...key], kind, code, message));
    };
    checkType(name, member, context, report);
    checkFlags(name, member, context.place, report);
    checkValues(name, member, report);
    checkReplacement(member, members, report);
  }
  return problems;
}

type Report = (key: Path, code: ProblemCode, message: string) => void;

function checkType(name: string, member: MemberSpec, context: MembersScope, report: Report): void {
  const base = parseType(member.type).name;
  if (isScalar(base) || context.typeNames.has(base)) return;
  const known = [...SCALAR_TYPES, ...context.typeNames];
  const prefix = member.type.slice(0, member.type.length - base.length);
  const near = suggest(member.type, [...known, ...known.map((type) => `Array of ${type}`)]) || suggest(base, known);
  const shown = JSON.stringify(member.type);
  report(["type"], "unknown-type", `${shown} is not a type of ${name}${prefix ? " or of its items" : ""}.${near}`);
}

function checkFlags(name: string, member: MemberSpec, place: MembersPlace, report: Report): void {
  const type = parseType(member.type);
  const refuse = (key: keyof MemberSpec, reason: string): void => {
    if (member[key] !== undefined) report([key], "wrong-flag", `\`${key}\` does not go with ${name}: ${reason}.`);
  };
  if (place === "output") refuse("required", "members of an answer are always there, unless `mayBeAbsent: true`");
  if (place === "input") refuse("mayBeAbsent", "it is for answers; leave `required` out instead");
  if (place !== "input") refuse("idempotencyToken", "it is for members of a request");
  if (type.name !== "Integer") refuse("wide", "it is for Integer");
  if (type.name !== "Integer" && type.name !== "Float") {
    refuse("minimum", "it is for Integer and Float");
    refuse("maximum", "it is for Integer and Float");
  }
  if (type.depth === 0 && type.name !== "String") {
    refuse("minLength", "it is for String and Array");
    refuse("maxLength", "it is for String and Array");
  }
  if (type.name !== "String") refuse("pattern", "it is for String");
  if (member.values === undefined) refuse("open", "it stands beside `values`");
  if (member.idempotencyToken === true && member.type !== "String") refuse("idempotencyToken", "it is for String");
}

const VALUE_FORMS: Partial<Record<string, RegExp>> = {
  String: /[^]*/,
  Integer: /^-?\d+$/,
  Float: /^-?\d+(?:\.\d+)?$/,
  Boolean: /^(?:true|false)$/,
};

function checkValues(name: string, member: MemberSpec, report: Report): void {
  const type = parseType(member.type);
  const form = VALUE_FORMS[type.name];
  if (member.values && !form)
    report(["values"], "wrong-flag", `\`values\` does not go with ${name}: it is ${member.type}.`);
  for (const value of Object.keys(member.values ?? {})) {
    if (form && !form.test(value)) {
      report(["values", value], "wrong-value", `${JSON.stringify(value)} is not of the type ${type.name} of ${name}.`);
    }
  }
  for (const key of ["default", "example"] as const) {
    const value = member[key];
    if (value === undefined || member.erratum !== undefined || VALUE_FORMS[type.name] === undefined) continue;
    if (!isOfType(value, type.depth, member)) {
      report([key], "wrong-value", `The ${key} of ${name} is not of the type ${member.type}.`);
    }
  }
}

function isOfType(value: SpecValue, depth: number, member: MemberSpec): boolean {
  if (depth > 0) return Array.isArray(value) && value.every((item) => isOfType(item, depth - 1, member));
  const { name } = parseType(member.type);
  return (value === null && member.nullable === true) || (isScalar(name) && isOfScalar(value, name));
}

const REPLACEMENT = /^Use `?([A-Za-z_]\w*)`?\.?$/;

function checkReplacement(member: MemberSpec, siblings: MembersSpec, report: Report): void {
  if (typeof member.deprecated !== "string") return;
  const replacement = REPLACEMENT.exec(member.deprecated)?.[1];
  if (replacement === undefined || Object.hasOwn(siblings, replacement)) return;
  const near = suggest(replacement, Object.keys(siblings));
  report(["deprecated"], "unknown-replacement", `There is no member ${JSON.stringify(replacement)} here.${near}`);
}
