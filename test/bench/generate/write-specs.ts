import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printActionSpec, printServiceSpec, printTypesSpec } from "../../../generator/import/print/print-spec.ts";
import type { SpecFile } from "../../../generator/spec/document.ts";
import type { Version } from "./catalogue/catalogue.ts";

/** Writes a catalogue as specification files, beside those that all services share, which it copies. */
export function writeSpecs(folder: string, shared: string, versions: readonly Version[]): void {
  cpSync(join(shared, "common"), join(folder, "common"), { recursive: true });
  for (const version of versions) {
    mkdirSync(join(folder, locateVersion(version)), { recursive: true });
    for (const { path, text } of printVersion(version)) writeFileSync(join(folder, path), text);
  }
}

/** The specification files of a version, as the importer prints them. */
export function printVersion(version: Version): SpecFile[] {
  const folder = locateVersion(version);
  return [
    { path: `${folder}/service.yaml`, text: printServiceSpec(version.service) },
    { path: `${folder}/types.yaml`, text: printTypesSpec(version.types) },
    ...version.actions.map((spec) => ({ path: `${folder}/${spec.action}.yaml`, text: printActionSpec(spec) })),
  ];
}

/** The first action's file of the version with the most actions. */
export function locateLargest(versions: readonly Version[]): string {
  const [largest] = versions.toSorted((a, b) => b.actions.length - a.actions.length);
  if (!largest) throw new Error("The catalogue is empty.");
  return `${locateVersion(largest)}/${largest.actions[0]?.action}.yaml`;
}

function locateVersion({ service }: Version): string {
  return `${service.service}/${service.version}`;
}
