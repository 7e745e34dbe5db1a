import type { ServiceModel } from "../../../generator/model/model.ts";
import type { ActionSpec, MemberSpec, MembersSpec } from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import type { Version } from "./state.ts";

/** Calls of an action, by function and by method, with every request that the documentation allows. */
export function printRequestCalls(action: ActionSpec, version: Version, model: ServiceModel): string {
  const names = model.actions.find(({ name }) => name === action.action);
  if (!names) throw new Error(`No action ${action.action}`);
  const { functionName, requestName } = names;
  const objects = listObjects(action.input ?? {}, { version, model, under: [] });
  const mayBeLeftOut = Object.values(action.input ?? {}).every((member) => !isNeeded(member));
  return [
    ...objects.map((object) => `void ${functionName}(client, ${object});`),
    // The least and the most also as a variable, and by the method.
    ...objects
      .slice(0, 2)
      .flatMap((object, index) => [
        `const ${functionName}${index}: ${requestName} = ${object};`,
        `void client.${functionName}(${functionName}${index});`,
      ]),
    ...(mayBeLeftOut ? [`void ${functionName}(client);`, `void client.${functionName}();`] : []),
    ...model.types
      .filter(({ isSent }) => isSent)
      .flatMap(({ name, inputName }) => {
        // Once a version is enough.
        if (action !== version.actions[0]) return [];
        const ways = listObjects(version.types[name]?.members ?? {}, { version, model, under: [name] });
        return ways.map((way, index) => `export const ${inputName}${index}: ${inputName} = ${way};`);
      }),
  ].join("\n");
}

interface Context {
  readonly version: Version;
  readonly model: ServiceModel;
  /** Data types from the outside in; they end where one would come again. */
  readonly under: readonly string[];
}

function isNeeded(member: MemberSpec): boolean {
  return member.required === true && member.idempotencyToken !== true;
}

/** Literals: the least, the most, and one for each value of each member. */
function listObjects(members: MembersSpec, context: Context): string[] {
  const all = Object.entries(members).map(([name, member]) => ({ name, member, values: listValues(member, context) }));
  const print = (entries: readonly (readonly [string, string])[]): string =>
    `{ ${entries.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(", ")} }`;
  const least = all
    .filter(({ member }) => isNeeded(member))
    .map(({ name, values }) => [name, values[0] ?? ""] as const);
  const most = all.map(({ name, values }) => [name, values[0] ?? ""] as const);
  const each = all.flatMap(({ name, values }) =>
    values.slice(1).map((value) => [...least.filter(([other]) => other !== name), [name, value] as const]),
  );
  return [...new Set([least, most, ...each].map(print))];
}

/** Expressions of all that a member may be. */
function listValues(member: MemberSpec, context: Context): string[] {
  const { depth } = parseType(member.type);
  const items = listItems(member, context);
  const wrap = (item: string): string => "[".repeat(depth) + item + "]".repeat(depth);
  return [
    ...items.map(wrap),
    ...(depth > 0 ? ["[]"] : []),
    ...(member.nullable === true ? ["null"] : []),
    ...(isNeeded(member) ? [] : ["undefined"]),
  ];
}

function listItems(member: MemberSpec, context: Context): string[] {
  const { name } = parseType(member.type);
  if (Object.hasOwn(context.version.types, name)) return listParts(name, context);
  const wide = member.wide === true ? ["1n"] : [];
  if (!member.values) return [...(PLAIN[name] ?? []), ...wide];
  const literals = Object.keys(member.values).map((value) => (name === "String" ? JSON.stringify(value) : value));
  return member.open === true ? [...literals, ...(PLAIN[name] ?? []), ...wide] : literals;
}

const PLAIN: Readonly<Record<string, readonly string[]>> = {
  String: ["text"],
  Date: ["text"],
  Timestamp: ["text"],
  "Timestamp ISO8601": ["text"],
  Integer: ["amount"],
  Float: ["amount"],
  Boolean: ["flag"],
  Binary: ["bytes"],
  Object: ["anything", "{ Any: 1 }"],
};

/** How many literals of a structure there are by how deep it is: all, then the least and the most. */
const WAYS: readonly number[] = [Infinity, Infinity];

/** A structure: as literals, and as a variable of its exported type. */
function listParts(name: string, context: Context): string[] {
  const inputName = context.model.types.find((type) => type.name === name)?.inputName;
  const variable = `(anything as unknown as ${inputName})`;
  if (context.under.includes(name)) return [variable];
  const under = [...context.under, name];
  const literals = listObjects(context.version.types[name]?.members ?? {}, { ...context, under });
  return [...literals.slice(0, WAYS[under.length] ?? 2), variable];
}
