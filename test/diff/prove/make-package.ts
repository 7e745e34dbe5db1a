import { emitAction } from "../../../generator/emit/action/action.ts";
import { emitApi } from "../../../generator/emit/package/api.ts";
import { emitCommon, emitDefault, emitRegion } from "../../../generator/emit/package/package.ts";
import type { Templates } from "../../../generator/emit/print/render.ts";
import { emitClient, emitErrors, emitServiceIndex, emitTypes } from "../../../generator/emit/service.ts";
import { listDefaults } from "../../../generator/emit/package/list-defaults.ts";
import { summarize } from "../../../generator/emit/summarize.ts";
import { sortSummaries } from "../../../generator/emit/summary.ts";
import { buildCommon, buildService } from "../../../generator/model/build.ts";
import type { ServiceModel } from "../../../generator/model/model.ts";
import type { SpecFile } from "../../../generator/spec/document.ts";
import { groupSpecs } from "../../../generator/spec/units.ts";
import { validateCommon, validateUnit } from "../../../generator/spec/validate.ts";

/** What a consumer compiles against, of some specifications. */
export interface MadePackage {
  /** Path below `src/` -> text, without the runtime. */
  readonly files: ReadonlyMap<string, string>;
  readonly api: string;
  /** In the order of the versions. */
  readonly models: readonly ServiceModel[];
  /** `v20200101`: what the service's short path means. */
  readonly defaultName: string;
}

/** Makes the sources of a package; nothing where the specifications have problems. */
export function makePackage(specs: readonly SpecFile[], templates: Templates): MadePackage | undefined {
  const tree = groupSpecs(specs);
  const common = validateCommon(tree).value;
  const units = tree.units.map((unit) => validateUnit(unit).value);
  if (!common || units.length === 0 || units.some((unit) => unit === undefined)) return undefined;
  const models = units.flatMap((unit) => (unit ? [buildService(unit, common)] : []));
  const content = { services: sortSummaries(models.map(summarize)), ...buildCommon(common) };
  const [chosen] = listDefaults(content);
  if (!chosen) return undefined;
  return {
    files: new Map([
      ...models.flatMap((model) => emitSources(model, templates)),
      ["demo/index.ts", emitDefault(chosen, templates)],
      ["common.ts", emitCommon(content, templates)],
      ["region.ts", emitRegion(content, templates)],
    ]),
    api: emitApi(content, templates),
    models,
    defaultName: chosen.versionName,
  };
}

/** The sources of a version, as they are before they are laid out. */
function emitSources(model: ServiceModel, templates: Templates): (readonly [path: string, text: string])[] {
  const folder = `demo/${model.versionName}`;
  const files: readonly (readonly [name: string, text: string | undefined])[] = [
    ["index", emitServiceIndex(model, templates)],
    ["client", emitClient(model, templates)],
    ["errors", emitErrors(model, templates)],
    ["types", emitTypes(model, templates)],
    ...model.actions.map((action) => [action.fileName, emitAction(action, model, templates)] as const),
  ];
  return files.flatMap(([name, text]) => (text === undefined ? [] : [[`${folder}/${name}.ts`, text]]));
}
