import type { ActionModel, ServiceModel, TypeModel } from "../../model/model.ts";
import type { Change, Place } from "../change.ts";
import { makeChange } from "./changes.ts";

/**
 * Compares the names under which the package exports what both states of a service version have: they also depend on
 * what stands beside them.
 */
export function compareExports(before: ServiceModel, after: ServiceModel, typesFile: string): Change[] {
  const actions = new Map(after.actions.map((action) => [action.name, action]));
  const types = new Map(after.types.map((type) => [type.name, type]));
  return [
    ...before.actions.flatMap((action) => {
      const now = actions.get(action.name);
      return now ? compareNames(listActionNames(action), listActionNames(now), { file: now.specPath, path: [] }) : [];
    }),
    ...before.types.flatMap((type) => {
      const now = types.get(type.name);
      const place = { file: typesFile, path: [type.name] };
      return now ? compareNames(listTypeNames(type), listTypeNames(now), place) : [];
    }),
  ];
}

/** The function that calls an action, and those that read its pages and its stream. */
function listActionNames({ functionName, paging, stream, response }: ActionModel): string[] {
  const hasItems = response.some(({ name }) => name === paging?.itemsName);
  return [functionName, hasItems ? paging?.functionName : undefined, stream?.functionName].filter(
    (name) => name !== undefined,
  );
}

/** A data type has a form for each way it goes. */
function listTypeNames({ typeName, inputName, isReceived, isSent }: TypeModel): string[] {
  return [...(isReceived ? [typeName] : []), ...(isSent ? [inputName] : [])];
}

function compareNames(before: readonly string[], after: readonly string[], place: Place): Change[] {
  return [
    ...before
      .filter((name) => !after.includes(name))
      .map((name) => makeChange("export", place, name, undefined, { types: "breaking" })),
    ...after
      .filter((name) => !before.includes(name))
      .map((name) => makeChange("export", place, undefined, name, { types: "compatible" })),
  ];
}
