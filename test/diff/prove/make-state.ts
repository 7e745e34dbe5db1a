import type { ActionSpec, MemberSpec, MembersSpec, TypesSpec } from "../../../generator/spec/spec.ts";
import type { Random } from "../../bench/generate/catalogue/random.ts";
import type { State, Version } from "./state.ts";

/** Where a member stands: which flags it may have depends on it. */
export type Side = "input" | "output" | "type";

/** Makes a small state with every feature of the language somewhere; the same for the same random numbers. */
export function makeState(random: Random): State {
  const versions = [makeVersion("2020-01-01", random)];
  if (random.chance(0.4)) versions.push(makeVersion("2021-12-31", random));
  // Where there are several, one is chosen.
  if (versions.length > 1) random.pick(versions as [Version, ...Version[]]).service.default = true;
  return {
    errors: {
      InternalError: { class: "server", description: "An internal error." },
      InvalidParameter: { class: "client", description: "A parameter is wrong." },
      "RequestLimitExceeded.IPLimitExceeded": { class: "throttling", description: "Too many." },
    },
    regions: { "ap-north": "North", "ap-south": "South" },
    versions,
  };
}

function makeVersion(version: string, random: Random): Version {
  const types = makeTypes(random);
  const names = Object.keys(types);
  const actions = ["DescribeThings", "CreateThing", "Stop"].map((name) => makeAction(name, names, random));
  const service = {
    service: "demo",
    version,
    endpoint: "demo.tencentcloudapi.com",
    errors: { "FailedOperation.Busy": "Busy." },
  };
  return { service, types, actions };
}

function makeTypes(random: Random): TypesSpec {
  const types: TypesSpec = {};
  const count = 4 + random.below(3);
  for (let index = 0; index < count; index++) {
    // What a type is of stands before it, so that there is an end.
    const members = makeMembers("type", 2 + random.below(3), Object.keys(types), random);
    if (random.chance(0.25)) members["Children"] = { type: `Array of Part${index}` };
    types[`Part${index}`] = { members };
  }
  // Another with the same members, for members that change from one to the other.
  types["Twin0"] = structuredClone(types["Part0"] ?? { members: {} });
  return types;
}

function makeAction(name: string, typeNames: readonly string[], random: Random): ActionSpec {
  const action: ActionSpec = {
    action: name,
    rateLimit: 20,
    input: makeMembers("input", 2 + random.below(3), typeNames, random),
    output: makeMembers("output", 2 + random.below(3), typeNames, random),
    ...(random.chance(0.8) && { errors: { [`Failed.${name}`]: "Failed.", "InternalError.DB": "" } }),
  };
  if (name === "DescribeThings") addPaging(action, random);
  if (name === "CreateThing") addToken(action);
  if (name === "Stop" && random.chance(0.5)) addStream(action);
  return action;
}

function addPaging(action: ActionSpec, random: Random): void {
  const item = random.pick(["String", "Part0", "Array of Integer"]);
  Object.assign(action.input ?? {}, { Offset: { type: "Integer" }, Limit: { type: "Integer", maximum: 100 } });
  Object.assign(action.output ?? {}, { TotalCount: { type: "Integer" }, Ids: { type: `Array of ${item}` } });
  action.paging = { offset: "Offset", limit: "Limit", total: "TotalCount", items: "Ids" };
}

function addStream(action: ActionSpec): void {
  Object.assign(action.input ?? {}, { Stream: { type: "Boolean" } });
  action.stream = "always";
}

function addToken(action: ActionSpec): void {
  Object.assign(action.input ?? {}, {
    ClientToken: { type: "String", required: true, idempotencyToken: true },
    DryRun: { type: "Boolean" },
  });
  action.dryRun = "DryRun";
}

function makeMembers(side: Side, count: number, typeNames: readonly string[], random: Random): MembersSpec {
  const members: MembersSpec = {};
  for (let index = 0; index < count; index++) members[`M${index}`] = makeMember(side, typeNames, random);
  return members;
}

/** A member with flags that its place and its type allow. */
export function makeMember(side: Side, typeNames: readonly string[], random: Random): MemberSpec {
  const isOfType = random.chance(0.4);
  const [first, ...others] = typeNames;
  const name = isOfType && first !== undefined ? random.pick([first, ...others]) : random.pick(SCALARS);
  const member: MemberSpec = { type: `${random.chance(0.3) ? "Array of " : ""}${name}` };
  if (side !== "output" && random.chance(0.4)) member.required = true;
  if (side !== "input" && random.chance(0.25)) member.mayBeAbsent = true;
  if (random.chance(0.2)) member.nullable = true;
  const values = VALUES[name];
  if (values && random.chance(0.4)) {
    member.values = { ...values };
    if (random.chance(0.4)) member.open = true;
  }
  if (name === "Integer" && random.chance(0.3)) member.wide = true;
  if (random.chance(0.3)) member.description = "Some words.";
  return member;
}

/** Documentation's own types. */
export const SCALARS = [
  "String",
  "Integer",
  "Float",
  "Boolean",
  "Date",
  "Timestamp",
  "Timestamp ISO8601",
  "Binary",
  "Object",
] as const;

/** Lists of values for the types that may have one. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  String: { ALPHA: "First.", "be-ta": "", "": "Nothing." },
  Integer: { 0: "Off.", 1: "On.", 7: "" },
  Float: { "0.5": "Half.", 1: "" },
  Boolean: { true: "Yes.", false: "No." },
};
