import { checkExample, type Mismatch } from "../../spec/check-example.ts";
import type { MemberSpec, MembersSpec, TypesSpec } from "../../spec/spec.ts";
import { parseType } from "../../spec/type-text.ts";
import { fitExample } from "../fit-example.ts";
import type { Note } from "../print-yaml.ts";
import type { Sample } from "./infer-types.ts";

/** What examples correct: the members of one action, and the types that its page describes. */
export interface Correctable {
  readonly input: MembersSpec;
  readonly output: MembersSpec;
  /** All types known. */
  readonly types: TypesSpec;
  /** Those that may be changed. */
  readonly ownTypes: ReadonlySet<string>;
}

/** Notes for the action's file, and for `types.yaml`. */
export interface HeededNotes {
  readonly notes: Note[];
  readonly typeNotes: Note[];
}

/**
 * Lets examples loosen what a table says too strictly: a null makes a member nullable, an answer without it makes it one
 * that may be absent, a value outside a list opens the list, one outside limits removes them. Each change is noted;
 * members are changed in place.
 */
export function heedExamples(samples: readonly Sample[], parts: Correctable): HeededNotes {
  const heeded: HeededNotes = { notes: [], typeNotes: [] };
  for (const sample of samples) {
    const members = sample.side === "request" ? parts.input : { ...parts.output, RequestId: { type: "String", mayBeAbsent: true } };
    const value = fitExample(sample.value, members, [sample.side], { types: parts.types, defects: [], isQuery: sample.isQuery });
    const mismatches = checkExample(value, members, parts.types, sample.side);
    if (!isTrusted(value, mismatches)) continue;
    for (const mismatch of mismatches) heedMismatch(mismatch, sample.side, mismatches, parts, heeded);
  }
  return heeded;
}

/** An example of which half the outermost names are no members shows something else. */
function isTrusted(value: Record<string, unknown>, mismatches: readonly Mismatch[]): boolean {
  const foreign = mismatches.filter(({ kind, path }) => kind === "unknown-member" && path.length === 1).length;
  return foreign * 2 < Math.max(1, Object.keys(value).length);
}

function heedMismatch(mismatch: Mismatch, side: "request" | "response", all: readonly Mismatch[], parts: Correctable, heeded: HeededNotes): void {
  const place = findMember(mismatch.path, side, parts);
  if (!place) return;
  const text = loosen(place.member, mismatch, side, all);
  if (text === undefined) return;
  const notes = place.inTypes ? heeded.typeNotes : heeded.notes;
  if (!notes.some((note) => note.text === text && note.path.join() === place.path.join())) notes.push({ path: place.path, text });
}

function loosen(member: MemberSpec, { kind, found, path }: Mismatch, side: "request" | "response", all: readonly Mismatch[]): string | undefined {
  if (kind === "null" && side === "response" && member.nullable !== true) {
    member.nullable = true;
    return "nullable is from an example, which shows null; the table does not say so";
  }
  if (kind === "missing-member" && side === "response" && !hasForeignSibling(path, all)) {
    member.mayBeAbsent = true;
    return "mayBeAbsent is from an example, which lacks it";
  }
  if (kind === "not-a-value" && member.values) {
    member.open = true;
    return `open is from an example, which shows ${found}`;
  }
  if (kind === "out-of-range" || kind === "pattern") {
    for (const key of ["minimum", "maximum", "minLength", "maxLength", "pattern"] as const) delete member[key];
    return `limits were left out: an example shows ${found}, which they forbid`;
  }
  return undefined;
}

/** A name beside it that is no member: the missing one may be there under another name. */
function hasForeignSibling(path: Mismatch["path"], all: readonly Mismatch[]): boolean {
  const parent = path.slice(0, -1).join("/");
  return all.some((other) => other.kind === "unknown-member" && other.path.slice(0, -1).join("/") === parent);
}

interface Place {
  readonly member: MemberSpec;
  readonly path: readonly (string | number)[];
  readonly inTypes: boolean;
}

function findMember(path: Mismatch["path"], side: "request" | "response", parts: Correctable): Place | undefined {
  let members = side === "request" ? parts.input : parts.output;
  let owner: string | undefined;
  let place: Place | undefined;
  for (const step of path) {
    if (typeof step === "number") continue;
    const member = Object.hasOwn(members, step) ? members[step] : undefined;
    if (!member) return undefined;
    place = {
      member,
      path: owner === undefined ? [side === "request" ? "input" : "output", step] : [owner, "members", step],
      inTypes: owner !== undefined,
    };
    if (owner !== undefined && !parts.ownTypes.has(owner)) place = undefined;
    owner = parseType(member.type).name;
    members = Object.hasOwn(parts.types, owner) ? (parts.types[owner]?.members ?? {}) : {};
  }
  return place;
}
