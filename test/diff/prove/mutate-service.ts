import type { MembersSpec } from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import { chooseAction, chooseFrom, chooseVersion } from "./choose.ts";
import type { Mutation } from "./mutations.ts";
import type { Version } from "./state.ts";

/** What mutations do to data types, versions, services, and what all services share. */
export const SERVICE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "dataType: new": (state, random) => {
    chooseVersion(state, random).types["Added"] = { members: { Id: { type: "String", required: true } } };
    return true;
  },
  "dataType: gone": (state, random) => {
    const version = chooseVersion(state, random);
    const unused = Object.keys(version.types).filter((name) => listUsers(version, name).length === 0);
    const name = chooseFrom(unused, random);
    return name !== undefined && delete version.types[name];
  },
  "dataType: other name": (state, random) => {
    const version = chooseVersion(state, random);
    const name = chooseFrom(Object.keys(version.types), random);
    const type = name === undefined ? undefined : version.types[name];
    if (!type || name === undefined) return false;
    for (const member of listUsers(version, name)) member.type = member.type.replace(/\w+$/, `${name}X`);
    version.types[`${name}X`] = type;
    return delete version.types[name];
  },
  // Where one is used decides which of its forms there are.
  "dataType: used in a request": use("input"),
  "dataType: used in an answer": use("output"),
  "dataType: used nowhere": (state, random) => {
    const version = chooseVersion(state, random);
    const name = chooseFrom(Object.keys(version.types), random);
    if (name === undefined) return false;
    for (const members of listStructures(version)) {
      for (const [key, { type }] of Object.entries(members)) if (parseType(type).name === name) delete members[key];
    }
    return true;
  },
  "dataType: whose name is taken": (state, random) => {
    const version = chooseVersion(state, random);
    version.types["StopResponse"] = { members: { Id: { type: "String" } } };
    version.types["Part0Input"] = { members: { Id: { type: "String" } } };
    return true;
  },
  "dataType: empty": (state, random) => {
    chooseVersion(state, random).types["Empty"] = { members: {} };
    return true;
  },
  "dataType: description": (state, random) => {
    const type = chooseFrom(Object.values(chooseVersion(state, random).types), random);
    if (type) type.description = "Other words.";
    return type !== undefined;
  },
  endpoint: (state, random) => {
    chooseVersion(state, random).service.endpoint = "demo.example.com";
    return true;
  },
  "title of a service": (state, random) => {
    chooseVersion(state, random).service.title = "Demonstration";
    return true;
  },
  "service code: gone": (state, random) => {
    const { service } = chooseVersion(state, random);
    return delete service.errors;
  },
  "service code: to an action": (state, random) => {
    const { service, actions } = chooseVersion(state, random);
    const action = chooseFrom(actions, random);
    if (action) action.errors = { ...action.errors, ...service.errors };
    return delete service.errors;
  },
  "service code: new": (state, random) => {
    const { service } = chooseVersion(state, random);
    service.errors = { ...service.errors, "LimitExceeded.New": "New." };
    return true;
  },
  "version: new": (state) => {
    const [first] = state.versions;
    if (!first) return false;
    if (state.versions.length === 1) first.service.default = true;
    const added = structuredClone(first);
    delete added.service.default;
    added.service.version = "2023-06-30";
    state.versions.push(added);
    return true;
  },
  "version: gone": (state, random) => {
    if (state.versions.length < 2) return false;
    state.versions.splice(random.below(2), 1);
    return true;
  },
  "version: another default": (state) => {
    const [one, other] = state.versions;
    if (!one || !other) return false;
    const [from, to] = one.service.default === true ? [one, other] : [other, one];
    delete from.service.default;
    to.service.default = true;
    return true;
  },
  "version: another default, alike": (state) => {
    const [first] = state.versions;
    const added = structuredClone(first);
    if (!first || !added) return false;
    for (const version of state.versions) delete version.service.default;
    added.service = { ...added.service, version: "2023-06-30", default: true };
    state.versions.push(added);
    return true;
  },
  "common code: new": (state) => {
    state.errors["ActionOffline"] = { class: "client", description: "Offline." };
    return true;
  },
  "common code: gone": (state) => delete state.errors["InvalidParameter"],
  "common code: other class": (state) => {
    state.errors["InternalError"] = { class: "resource", description: "An internal error." };
    return true;
  },
  "region: new": (state) => {
    state.regions["ap-east"] = "East";
    return true;
  },
  "region: gone": (state) => delete state.regions["ap-south"],
};

function use(side: "input" | "output"): Mutation {
  return (state, random) => {
    const action = chooseAction(state, random);
    const version = state.versions.find(({ actions }) => actions.includes(action));
    const name = chooseFrom(Object.keys(version?.types ?? {}), random);
    action[side] = { ...action[side], [`Use${random.below(1000)}`]: { type: `Array of ${name}` } };
    return name !== undefined;
  };
}

function listStructures({ types, actions }: Version): MembersSpec[] {
  return [
    ...Object.values(types).map(({ members }) => members),
    ...actions.flatMap(({ input, output }) => [input ?? {}, output ?? {}]),
  ];
}

function listUsers(version: Version, name: string): { type: string }[] {
  return listStructures(version)
    .flatMap((members) => Object.values(members))
    .filter(({ type }) => parseType(type).name === name);
}
