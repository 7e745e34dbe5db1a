import { parseSpec, problemAt, type SpecDocument, type SpecFile } from "../document.ts";
import type { Problem } from "../problem.ts";
import type { SpecTree } from "../units.ts";

/**
 * Checks what no version of a service can check alone: where there are several, exactly one is the default, which the
 * service's short path means. Files that cannot be read are others' problem.
 */
export function checkVersions({ units }: Pick<SpecTree<SpecFile>, "units">): Problem[] {
  const services = new Map<string, SpecFile[]>();
  for (const { folder, service } of units) {
    const name = folder.slice(0, folder.indexOf("/"));
    if (service) services.set(name, [...(services.get(name) ?? []), service]);
  }
  return [...services].flatMap(([name, files]) => (files.length > 1 ? checkService(name, files.map(parseSpec)) : []));
}

function checkService(name: string, versions: readonly SpecDocument[]): Problem[] {
  const sound = versions.filter(({ value }) => typeof value === "object" && value !== null && !Array.isArray(value));
  const newest = sound.at(-1);
  if (!newest || sound.length < versions.length) return [];
  const [first, ...others] = sound.filter(isDefaultVersion);
  if (!first) {
    const message = `${name} has ${versions.length} versions, and none of them is the default.`;
    return [problemAt(newest, ["version"], "value", "default-version", message)];
  }
  const message = `The default version of ${name} is that of ${first.path} already.`;
  return others.map((file) => problemAt(file, ["default"], "key", "default-version", message));
}

/** Whether a file says that it is of its service's default version. */
export function isDefaultVersion({ value }: Pick<SpecDocument, "value">): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && value["default"] === true;
}
