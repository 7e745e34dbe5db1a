import type { MemberSpec, MembersSpec, SpecValue, TypeSpec, TypesSpec } from "../../../spec/spec.ts";
import { isScalar, parseType } from "../../../spec/type-text.ts";
import { isRecord } from "../../json/is-record.ts";

/** A value that an example shows, and the members that it belongs to. */
export interface Sample {
  readonly value: Record<string, SpecValue>;
  readonly members: MembersSpec;
  readonly side: "request" | "response";
  /** It needed no repair to be read: what it lacks, it lacks. */
  readonly isSound: boolean;
  /** All its values are text, whatever their types: a query string. */
  readonly isQuery: boolean;
}

/**
 * Types that members name and nothing describes, built from what the examples show under those members; one that no
 * example shows has no members. Each carries an erratum that says so.
 */
export function inferTypes(
  members: readonly MembersSpec[],
  known: TypesSpec,
  samples: readonly Sample[],
  action: string,
): TypesSpec {
  const inferred: TypesSpec = {};
  for (const name of listMissing([...members, ...Object.values(known).map((type) => type.members)], known)) {
    const shown = samples.flatMap(({ value, members: own, side, isQuery }) =>
      collectObjects(value, own, name, known).map((object) => ({ object, side, isQuery })),
    );
    const answers = shown.filter(({ side }) => side === "response");
    inferred[name] = buildType(answers.length > 0 ? answers : shown, action);
  }
  return inferred;
}

/** Names of types that are used and not known, in the order of their use. */
export function listMissing(members: readonly MembersSpec[], known: TypesSpec): string[] {
  const names = new Set<string>();
  for (const list of members) {
    for (const { type } of Object.values(list)) {
      const { name } = parseType(type);
      if (!isScalar(name) && !Object.hasOwn(known, name)) names.add(name);
    }
  }
  return [...names];
}

/** Objects that stand in a value where its members say that the type stands. */
function collectObjects(
  value: Record<string, SpecValue>,
  members: MembersSpec,
  wanted: string,
  types: TypesSpec,
): Record<string, SpecValue>[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    const name = member && parseType(member.type).name;
    if (name === undefined || isScalar(name)) return [];
    const objects = flatten(item).filter(isRecord);
    if (name === wanted) return objects;
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    return type ? objects.flatMap((object) => collectObjects(object, type.members, wanted, types)) : [];
  });
}

function flatten(value: SpecValue): SpecValue[] {
  return Array.isArray(value) ? value.flatMap(flatten) : [value];
}

interface Shown {
  readonly object: Record<string, SpecValue>;
  readonly side: "request" | "response";
  readonly isQuery: boolean;
}

function buildType(shown: readonly Shown[], action: string): TypeSpec {
  if (shown.length === 0) {
    return {
      erratum: `Not described on the page of ${action}, and no example shows it: its members are not known.`,
      members: {},
    };
  }
  const isQuery = shown.every((item) => item.isQuery);
  const types = isQuery ? "; a query string shows no types, so that they are guesses" : "";
  const members: MembersSpec = {};
  const names = new Set(shown.flatMap(({ object }) => Object.keys(object)));
  for (const name of names) {
    const values = shown
      .filter(({ object }) => Object.hasOwn(object, name))
      .map(({ object }) => object[name] as SpecValue);
    const member = inferMember(values);
    const isAbsent = values.length < shown.length && shown.some(({ side }) => side === "response");
    if (/^[A-Za-z_][\w.-]*$/.test(name)) members[name] = isAbsent ? { ...member, mayBeAbsent: true } : member;
  }
  return {
    erratum: `Not described on the page of ${action}; its members and their types are those of the example there${types}.`,
    members,
  };
}

/** The type that fits every value shown. */
export function inferMember(values: readonly SpecValue[]): MemberSpec {
  const present = values.filter((value) => value !== null);
  const kinds = new Set(present.map(nameKind));
  const nullable = present.length < values.length ? { nullable: true } : {};
  if (kinds.size === 0)
    return { type: "String", ...nullable, erratum: "The examples show no value; String is a guess." };
  if (kinds.size === 1 && kinds.has("Array")) {
    const items = present.flatMap((value) => (Array.isArray(value) ? value : []));
    if (items.length === 0)
      return { type: "Array of Object", ...nullable, erratum: "The examples show no item; Object is a guess." };
    const item = inferMember(items);
    return { type: `Array of ${item.type}`, ...nullable, ...(item.erratum !== undefined && { erratum: item.erratum }) };
  }
  if (kinds.size === 1) {
    const [kind] = kinds as Set<string>;
    return { type: kind as string, ...nullable };
  }
  if ([...kinds].every((kind) => kind === "Integer" || kind === "Float")) return { type: "Float", ...nullable };
  return { type: "String", ...nullable, erratum: `The examples show ${[...kinds].join(" and ")}; String is a guess.` };
}

function nameKind(value: SpecValue): string {
  if (Array.isArray(value)) return "Array";
  if (isRecord(value)) return "Object";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "bigint" || Number.isInteger(value) ? "Integer" : "Float";
}
