import { readFolder } from "../../files/read.ts";
import { scanFolder } from "../../files/scan.ts";
import { writeFiles } from "../../files/write.ts";
import { chooseDefault, markDefault, type VersionState } from "../../import/merge/choose-default.ts";

/**
 * After an import into folders such as `tke/2018-05-25`: says which version is the default of each of their services
 * that now has several and no choice.
 */
export async function settleDefaults(specs: string, folders: Iterable<string>): Promise<void> {
  for (const service of new Set([...folders].map((folder) => folder.slice(0, folder.indexOf("/"))))) {
    const chosen = chooseDefault(readVersions(specs, service));
    if (chosen) await writeFiles(specs, new Map([[`${chosen.folder}/service.yaml`, markDefault(chosen.text)]]));
  }
}

function readVersions(specs: string, service: string): VersionState[] {
  const paths = Object.keys(scanFolder(`${specs}/${service}`, (path) => /^[^/]+\/[^/]+\.yaml$/.test(path)));
  const services = paths.filter((path) => path.endsWith("/service.yaml"));
  return [...readFolder(`${specs}/${service}`, services)].map(([path, text]) => {
    const version = path.slice(0, path.indexOf("/"));
    const files = paths.filter((item) => item.startsWith(`${version}/`));
    const actions = files.filter((item) => !/\/(?:service|types)\.yaml$/.test(item)).length;
    return { folder: `${service}/${version}`, text, actions };
  });
}
