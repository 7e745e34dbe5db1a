import { emitNewest, emitCommon, listNewest } from "../../../generator/emit/package/package.ts";
import { emitApi } from "../../../generator/emit/package/api.ts";
import { emitService } from "../../../generator/emit/emit.ts";
import type { Templates } from "../../../generator/emit/print/render.ts";
import { sortSummaries, summarize } from "../../../generator/emit/summary.ts";
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
  const [chosen] = listNewest(content);
  if (!chosen) return undefined;
  const files = models.flatMap((model) => emitService(model, templates)).filter(({ path }) => path.startsWith("src/"));
  return {
    files: new Map([
      ...files.map(({ path, text }) => [path.slice("src/".length), text] as const),
      ["demo/index.ts", emitNewest(chosen, templates)],
      ["common.ts", emitCommon(content, templates)],
    ]),
    api: emitApi(content, templates),
    models,
    defaultName: chosen.versionName,
  };
}
