import { checkAction } from "./check/check-action.ts";
import { checkMembers } from "./check/check-members.ts";
import { checkSchema, type SchemaName } from "./check/check-schema.ts";
import { isQuoted, parseSpec, problemAt, type SpecDocument, type SpecFile } from "./document.ts";
import type { Problem } from "./problem.ts";
import type { ActionSpec, CommonErrorsSpec, PackageSpec, RegionsSpec, ServiceSpec, TypesSpec } from "./spec.ts";
import type { SpecTree, SpecUnit } from "./units.ts";

/** One version of a service whose files are sound. */
export interface CheckedUnit {
  readonly service: ServiceSpec;
  readonly types: TypesSpec;
  /** With the path of its file below specs/, sorted by it. */
  readonly actions: readonly { readonly path: string; readonly spec: ActionSpec }[];
}

/** What every service shares, when its files are sound. */
export interface CheckedCommon {
  /** Empty where there is no package.yaml: every key has a default. */
  readonly package: PackageSpec;
  readonly errors: CommonErrorsSpec;
  readonly regions: RegionsSpec;
}

/** A sound value, or the problems that keep it from being sound. */
export type Checked<Value> =
  | { readonly value: Value; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** Checks the files of one version of a service: all of their problems come back, not only the first. */
export function validateUnit(unit: SpecUnit<SpecFile>): Checked<CheckedUnit> {
  const service = readFile<ServiceSpec>(unit.service, "service");
  const types = readFile<TypesSpec>(unit.types, "types");
  const actions = unit.actions.map((file) => ({ file, ...readFile<ActionSpec>(file, "action") }));
  const problems = [...service.problems, ...types.problems, ...actions.flatMap((action) => action.problems)];
  const anyFile = unit.service ?? unit.types ?? unit.actions[0];
  if (!unit.service && anyFile) {
    const file = { path: `${unit.folder}/service.yaml`, text: "" };
    problems.push(problemAt(file, [], "value", "missing-file", "The folder has no service.yaml."));
  }
  if (service.document) problems.push(...checkService(service.document, service.value as ServiceSpec, unit.folder));
  const typesSpec = types.value ?? {};
  if (types.document) problems.push(...checkTypes(types.document, typesSpec));
  const areTypesKnown = types.value !== undefined || !unit.types;
  for (const { document, value } of actions) {
    if (document && value && areTypesKnown) problems.push(...checkAction(document, value, typesSpec));
  }
  if (problems.length > 0 || !service.value) return { problems };
  const specs = actions.map(({ file, value }) => ({ path: file.path, spec: value as ActionSpec }));
  return { value: { service: service.value, types: typesSpec, actions: specs }, problems: [] };
}

/** Checks what every service shares. */
export function validateCommon(tree: SpecTree<SpecFile>): Checked<CheckedCommon> {
  const manifest = readFile<PackageSpec>(tree.package, "package");
  const errors = readFile<CommonErrorsSpec>(tree.errors, "errors");
  const regions = readFile<RegionsSpec>(tree.regions, "regions");
  const problems = [...manifest.problems, ...errors.problems, ...regions.problems];
  const { outputs } = manifest.value ?? {};
  if (manifest.document && outputs?.includes("tests") && !outputs.includes("client")) {
    const message = "`tests` does not go without `client`.";
    problems.push(problemAt(manifest.document, ["outputs"], "value", "wrong-flag", message));
  }
  for (const name of ["errors", "regions"] as const) {
    if (tree[name]) continue;
    const file = { path: `common/${name}.yaml`, text: "" };
    problems.push(problemAt(file, [], "value", "missing-file", `There is no common/${name}.yaml.`));
  }
  if (problems.length > 0) return { problems };
  return {
    value: { package: manifest.value ?? {}, errors: errors.value ?? {}, regions: regions.value ?? {} },
    problems: [],
  };
}

interface ReadFile<Value> {
  readonly document?: SpecDocument;
  readonly value?: Value;
  readonly problems: readonly Problem[];
}

const read = new WeakMap<SpecFile, ReadFile<unknown>>();

/** Reads once a file: two states of the specifications share those that are the same. */
function readFile<Value>(file: SpecFile | undefined, schema: SchemaName): ReadFile<Value> {
  if (!file) return { problems: [] };
  const known = read.get(file) ?? readOnce(file, schema);
  read.set(file, known);
  return known as ReadFile<Value>;
}

function readOnce<Value>(file: SpecFile, schema: SchemaName): ReadFile<Value> {
  const document = parseSpec(file);
  if (document.problems.length > 0) return { problems: document.problems };
  const problems = checkSchema(document, schema);
  return problems.length > 0 ? { problems } : { document, value: document.value as Value, problems };
}

/** Of the generated package's src/; a service of this name would overwrite it. */
const RUNTIME_FOLDER = "runtime";

function checkService(document: SpecDocument, service: ServiceSpec, folder: string): Problem[] {
  const problems: Problem[] = [];
  if (!isQuoted(document, ["version"])) {
    const message = `The version ${service.version} is not quoted.`;
    problems.push(problemAt(document, ["version"], "value", "unquoted-version", message));
  }
  if (service.service === RUNTIME_FOLDER) {
    const message = `No service can be called ${JSON.stringify(RUNTIME_FOLDER)}: the generated package has a folder of this name.`;
    problems.push(problemAt(document, ["service"], "value", "invalid-name", message));
  }
  const wanted = `${service.service}/${service.version}`;
  if (wanted !== folder) {
    const message = `The file describes ${wanted}, but stands in ${folder}.`;
    problems.push(problemAt(document, ["service"], "value", "wrong-folder", message));
  }
  return problems;
}

const checkedTypes = new WeakMap<SpecDocument, readonly Problem[]>();

function checkTypes(document: SpecDocument, types: TypesSpec): readonly Problem[] {
  const problems = checkedTypes.get(document) ?? checkEachType(document, types);
  checkedTypes.set(document, problems);
  return problems;
}

function checkEachType(document: SpecDocument, types: TypesSpec): Problem[] {
  const typeNames = new Set(Object.keys(types));
  return Object.entries(types).flatMap(([name, type]) =>
    checkMembers(type.members, { document, path: [name, "members"], place: "type", typeNames }),
  );
}
