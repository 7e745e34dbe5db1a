import type { SpecFile } from "../../../generator/spec/document.ts";
import type {
  ActionSpec,
  CommonErrorsSpec,
  RegionsSpec,
  ServiceSpec,
  TypesSpec,
} from "../../../generator/spec/spec.ts";

/** One version of the invented service. */
export interface Version {
  service: ServiceSpec;
  types: TypesSpec;
  actions: ActionSpec[];
}

/** A state of specifications that a mutation may change in place. */
export interface State {
  errors: CommonErrorsSpec;
  regions: RegionsSpec;
  versions: Version[];
}

/** The files of a state; JSON is YAML, too. */
export function printState({ errors, regions, versions }: State): SpecFile[] {
  return [
    printFile("common/errors.yaml", errors),
    printFile("common/regions.yaml", regions),
    ...versions.flatMap(({ service, types, actions }) => {
      const folder = `${service.service}/${service.version}`;
      return [
        printFile(`${folder}/service.yaml`, service),
        printFile(`${folder}/types.yaml`, types),
        ...actions.map((action) => printFile(`${folder}/${action.action}.yaml`, action)),
      ];
    }),
  ];
}

function printFile(path: string, value: object): SpecFile {
  return { path, text: `${JSON.stringify(value, null, 1)}\n` };
}
