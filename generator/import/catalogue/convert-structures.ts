import type { MemberSpec, MembersSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { SCALAR_TYPES } from "../../spec/type-text.ts";
import { readPlainText } from "../prose/plain-text.ts";
import { settleReplacements } from "../prose/settle-replacements.ts";
import { type Finding, type FindingPath, moveFindings } from "../finding.ts";
import { listScalars } from "../prose/values/list-scalars.ts";
import { reviewLeftover } from "../prose/values/review-leftover.ts";
import {
  type ConvertedMember,
  convertExampleValue,
  convertMember,
  convertType,
  type MemberPlace,
} from "./convert-member.ts";
import { refuseSource, type SourceMember, type SourceService, type SourceStructure } from "./source.ts";

/** The data types of a service and what is needed to convert the members of its actions in the same way. */
export interface Structures {
  readonly types: TypesSpec;
  /** What a reviewer of `types.yaml` should look at. */
  readonly typeFindings: readonly Finding[];
  /** Converts the members of an action's input or output. */
  readonly convert: (name: string, place: "input" | "output") => ConvertedMembers;
}

/** Members, and what a reviewer should look at, each at the name of a member. */
export interface ConvertedMembers {
  readonly members: MembersSpec;
  readonly findings: readonly Finding[];
}

/**
 * Converts the structures of a service. All that a member refers to, and all that belongs to no action, become data
 * types; a structure that nobody describes is told and becomes Object.
 */
export function convertStructures(source: SourceService, findings: Finding[]): Structures {
  const names = nameTypes(source, findings);
  const context: Context = { source, names, findings, types: {}, examples: [] };
  const described: { typeName: string; reviews: readonly Finding[] }[] = [];
  for (const [name, typeName] of names) {
    const structure = source.structures.get(name) as SourceStructure;
    const description = readPlainText(structure.document);
    const { members, findings: reviews } = convertMembers(name, structure, "type", context);
    described.push({ typeName, reviews });
    context.types[typeName] = {
      ...(description !== "" && { description }),
      ...(typeName !== name && {
        erratum: `Called ${name} in the catalogue, which is one of documentation's own types.`,
      }),
      members,
    };
  }
  addExamples(context);
  return {
    types: context.types,
    typeFindings: described.flatMap(({ typeName, reviews }) => moveFindings(reviews, [typeName, "members"])),
    convert: (name, place) => {
      const structure = source.structures.get(name) as SourceStructure;
      const converted = convertMembers(name, structure, place, context);
      addExamples(context);
      return converted;
    },
  };
}

interface Context {
  readonly source: SourceService;
  /** Names of structures that are data types, and what they are called in the specification. */
  readonly names: ReadonlyMap<string, string>;
  readonly findings: Finding[];
  readonly types: TypesSpec;
  /** Members whose example values wait until all types are known. */
  readonly examples: WaitingExample[];
}

interface WaitingExample {
  readonly path: FindingPath;
  readonly text: string;
  readonly members: MembersSpec;
  readonly name: string;
  readonly reviews: Finding[];
}

/** Which structures are data types, by name: those of actions only if a member refers to them too. */
function nameTypes(source: SourceService, findings: Finding[]): Map<string, string> {
  const ofActions = new Set([...source.actions.values()].flatMap(({ input, output }) => [input, output]));
  const used = new Set<string>();
  let usesObject = false;
  for (const { members } of source.structures.values()) {
    for (const member of members) {
      const converted = convertType(member, source.structures);
      if (converted?.structure === undefined) usesObject ||= /\bObject$/.test(converted?.type ?? "");
      else used.add(converted.structure);
    }
  }
  const names = new Map<string, string>();
  for (const name of source.structures.keys()) {
    const { file } = source;
    if (!used.has(name)) {
      if (ofActions.has(name)) continue;
      findings.push({
        kind: "unused-type",
        level: "mistake",
        file,
        path: ["objects", name],
        expected: "a use",
        found: "none",
      });
    }
    if (!/^[A-Za-z_]\w*$/.test(name) || name === "__proto__") {
      const message = `The structure ${JSON.stringify(name)} has a name that no type can have.`;
      findings.push(refuseSource("bad-name", file, message, "Its members become Object; describe them by hand."));
      continue;
    }
    // A data type hides documentation's own type of its name: it gets another where that one is needed.
    const isScalar = SCALAR_TYPES.some((scalar) => scalar === name);
    names.set(name, isScalar && (name !== "Object" || usesObject) ? freeName(name, source) : name);
  }
  return names;
}

function freeName(name: string, source: SourceService): string {
  let free = `${name}Type`;
  while (source.structures.has(free)) free += "_";
  return free;
}

function convertMembers(
  name: string,
  structure: SourceStructure,
  place: MemberPlace,
  context: Context,
): ConvertedMembers {
  const { findings, source } = context;
  const members: [string, MembersSpec[string]][] = [];
  const reviews: Finding[] = [];
  const seen = new Set<string>();
  for (const member of structure.members) {
    const path = ["objects", name, member.name];
    if (seen.has(member.name)) {
      const said = { expected: "one member of the name", found: "two", repaired: "the first one" };
      findings.push({ kind: "duplicate-name", level: "mistake", file: source.file, path, ...said });
      continue;
    }
    seen.add(member.name);
    if (place === "output" && member.name === "RequestId") continue;
    if (!/^[\w$@][\w.$@:/-]*$/.test(member.name)) {
      const message = `The member ${JSON.stringify(member.name)} of ${name} has a name that cannot be used.`;
      findings.push({ ...refuseSource("bad-name", source.file, message, "It is left out."), path });
      continue;
    }
    const { spec, leftover } = convertOne(name, member, place, context);
    members.push([member.name, spec]);
    if (leftover) reviews.push(reviewLeftover(leftover, [member.name]));
  }
  const converted = Object.fromEntries(members);
  settleReplacements(converted);
  for (const member of structure.members) {
    if (!Object.hasOwn(converted, member.name) || member.example === "") continue;
    const path = ["objects", name, member.name, "example"];
    context.examples.push({ path, text: member.example, members: converted, name: member.name, reviews });
  }
  return { members: converted, findings: reviews };
}

function convertOne(name: string, member: SourceMember, place: MemberPlace, context: Context): ConvertedMember {
  const converted = convertType(member, context.source.structures);
  const isList = member.type === "list";
  const typeName = converted?.structure === undefined ? undefined : context.names.get(converted.structure);
  if (converted && converted.structure === undefined) return convertMember(member, converted.type, place);
  if (typeName !== undefined) return convertMember(member, `${isList ? "Array of " : ""}${typeName}`, place);
  const found = converted?.structure ?? `${member.type} of ${member.member}`;
  const repaired = isList ? "Array of Object" : "Object";
  const file = context.source.file;
  context.findings.push({
    ...refuseSource(
      "unknown-type",
      file,
      `${name}.${member.name} is of the type ${JSON.stringify(found)}, which is not described.`,
      `It became ${repaired}; describe the type by hand.`,
    ),
    path: ["objects", name, member.name],
    expected: "a type",
    found,
    repaired,
  });
  const { spec, ...rest } = convertMember(member, repaired, place);
  return {
    ...rest,
    spec: { ...spec, erratum: `The catalogue has no ${found}, which is the type of this member there.` },
  };
}

function addExamples({ examples, types, findings, source }: Context): void {
  for (const { path, text, members, name, reviews } of examples.splice(0)) {
    const member = members[name];
    const result = member && convertExampleValue(text, member, types);
    if (!member || !result) continue;
    if ("value" in result) {
      member.example = result.value;
      const other = findOther(result.value, member);
      if (other !== undefined && member.open !== true) {
        member.open = true;
        reviews.push(reviewLeftover({ kind: "example", text: other }, [name]));
      }
      if (typeof result.value === "bigint") member.wide = true;
    } else {
      const found = result.unfit.slice(0, 100);
      findings.push({ kind: "bad-example", level: "mistake", file: source.file, path, expected: member.type, found });
    }
  }
}

/** The first scalar of an example that is none of the member's values. */
function findOther(value: SpecValue, { values }: MemberSpec): string | undefined {
  return values && listScalars(value).find((item) => !Object.hasOwn(values, item));
}
