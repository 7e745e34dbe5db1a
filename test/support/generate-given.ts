import { generate } from "../../generator/generate.ts";
import { type CatalogueImport, importService } from "../../generator/import/catalogue/import-catalogue.ts";
import { chooseDefault, markDefault, type VersionState } from "../../generator/import/merge/choose-default.ts";
import { readFolder } from "../../generator/files/read.ts";
import { readGivenCatalogue } from "./given-catalogue.ts";
import { ROOT, templates } from "./specs.ts";

/** The package made of the given catalogue, path -> text; an error where its specifications are not sound. */
export async function generateGiven(): Promise<ReadonlyMap<string, string>> {
  const services = readGivenCatalogue().map((service) => importService(service));
  const specs = new Map([
    // What is no service: each has a folder for its version.
    ...[...readFolder(`${ROOT}specs`)].filter(([path]) => path.endsWith(".yaml") && !/^[^/]+\/\d/.test(path)),
    ...services.flatMap((service) => [...service.files]),
  ]);
  for (const { folder, text } of chooseDefaults(services)) specs.set(`${folder}/service.yaml`, markDefault(text));
  const { files, problems } = await generate({ specs: [...specs].map(([path, text]) => ({ path, text })), templates });
  if (problems.length > 0) throw new Error(`The given catalogue is not sound: ${JSON.stringify(problems.slice(0, 3))}`);
  return files;
}

/** As an import does: of several versions of a service the one with most actions. */
function chooseDefaults(versions: readonly CatalogueImport[]): VersionState[] {
  const states = versions.flatMap(({ services: [folder = ""], files: own, actions }) => {
    const text = own.get(`${folder}/service.yaml`);
    return text === undefined ? [] : [{ folder, text, actions }];
  });
  const names = new Set(states.map((state) => state.folder.slice(0, state.folder.indexOf("/") + 1)));
  return [...names].flatMap((name) => chooseDefault(states.filter(({ folder }) => folder.startsWith(name))) ?? []);
}
