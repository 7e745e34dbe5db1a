import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printActionSpec, printServiceSpec, printTypesSpec } from "../../../generator/import/print-spec.ts";
import type { Version } from "./catalogue/catalogue.ts";

/** Writes a catalogue as specification files, beside those that all services share; returns the file with the most neighbours. */
export function writeSpecs(folder: string, shared: string, versions: readonly Version[]): string {
  cpSync(join(shared, "common"), join(folder, "common"), { recursive: true });
  for (const version of versions) {
    const { service, types, actions } = version;
    const place = locate(folder, version);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "service.yaml"), printServiceSpec(service));
    writeFileSync(join(place, "types.yaml"), printTypesSpec(types));
    for (const action of actions) writeFileSync(join(place, `${action.action}.yaml`), printActionSpec(action));
  }
  const [largest] = versions.toSorted((a, b) => b.actions.length - a.actions.length);
  if (!largest) throw new Error("The catalogue is empty.");
  return join(locate(folder, largest), `${largest.actions[0]?.action}.yaml`);
}

function locate(folder: string, { service }: Version): string {
  return join(folder, service.service, service.version);
}
