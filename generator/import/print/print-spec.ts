import type {
  ActionSpec,
  ExampleSpec,
  MemberSpec,
  ServiceSpec,
  SpecValue,
  TypeSpec,
  TypesSpec,
} from "../../spec/spec.ts";
import type { Finding } from "../finding.ts";
import { type FlowRule, printYaml } from "./print-yaml.ts";

/** Prints `<Action>.yaml` as a maintainer would write it; both YAML readers give exactly `spec` back. */
export function printActionSpec(spec: ActionSpec, findings: readonly Finding[] = []): string {
  return printFile("action", orderAction(spec), findings, mayActionFlow);
}

/** Prints `service.yaml`. */
export function printServiceSpec(spec: ServiceSpec, findings: readonly Finding[] = []): string {
  return printFile("service", orderService(spec), findings, mayServiceFlow);
}

/** Prints `types.yaml`. */
export function printTypesSpec(spec: TypesSpec, findings: readonly Finding[] = []): string {
  return printFile("types", orderTypes(spec), findings, mayTypesFlow);
}

function printFile(
  schema: string,
  value: Record<string, SpecValue>,
  findings: readonly Finding[],
  mayFlow: FlowRule,
): string {
  const header = `# yaml-language-server: $schema=../../schema/${schema}.schema.json\n`;
  return (
    header + (Object.keys(value).length === 0 && findings.length === 0 ? "{}\n" : printYaml(value, findings, mayFlow))
  );
}

/** In `service.yaml` nothing stands on one line. */
export const mayServiceFlow: FlowRule = () => false;

/** Type, its parts, its members: those are blocks; a member may stand on one line. */
export const mayTypesFlow: FlowRule = (path) => path.length > 2;

/** Members, examples and codes are blocks; what stands inside a member or an example may take one line. */
export const mayActionFlow: FlowRule = (path) => {
  const [section, , key] = path;
  if (section === "source" || section === "paging" || section === "stream") return true;
  if (section === "examples") return key === "request" || key === "response";
  return section !== "errors" && path.length > 1;
};

/** An action with its keys in the order of the language. */
export function orderAction(spec: ActionSpec): Record<string, SpecValue> {
  const ordered = pick(spec, ACTION_KEYS);
  if (spec.input) ordered["input"] = mapValues(spec.input, orderMember);
  if (spec.output) ordered["output"] = mapValues(spec.output, orderMember);
  if (spec.examples) ordered["examples"] = spec.examples.map((example) => pick(example, EXAMPLE_KEYS));
  return ordered;
}

/** Types with their keys in the order of the language. */
export function orderTypes(spec: TypesSpec): Record<string, SpecValue> {
  return mapValues(spec, (type) => {
    const ordered = pick(type, TYPE_KEYS);
    ordered["members"] = mapValues(type.members, orderMember);
    return ordered;
  });
}

/** A service with its keys in the order of the language. */
export function orderService(spec: ServiceSpec): Record<string, SpecValue> {
  return pick(spec, SERVICE_KEYS);
}

function orderMember(member: MemberSpec): Record<string, SpecValue> {
  return pick(member, MEMBER_KEYS);
}

/** The keys of each part, in the order of spec.ts; a key that is missing here does not compile. */
type KeysOf<T> = { readonly [K in keyof Required<T>]: true };

const ACTION_KEYS: KeysOf<ActionSpec> = {
  action: true,
  title: true,
  description: true,
  deprecated: true,
  source: true,
  rateLimit: true,
  region: true,
  erratum: true,
  paging: true,
  stream: true,
  dryRun: true,
  readOnly: true,
  input: true,
  output: true,
  errors: true,
  examples: true,
};

const MEMBER_KEYS: KeysOf<MemberSpec> = {
  type: true,
  required: true,
  mayBeAbsent: true,
  nullable: true,
  description: true,
  values: true,
  open: true,
  default: true,
  example: true,
  minimum: true,
  maximum: true,
  minLength: true,
  maxLength: true,
  pattern: true,
  deprecated: true,
  idempotencyToken: true,
  sensitive: true,
  wide: true,
  erratum: true,
};

const EXAMPLE_KEYS: KeysOf<ExampleSpec> = {
  title: true,
  description: true,
  method: true,
  request: true,
  response: true,
  erratum: true,
  documented: true,
};

const TYPE_KEYS: KeysOf<TypeSpec> = { description: true, erratum: true, members: true };

const SERVICE_KEYS: KeysOf<ServiceSpec> = {
  service: true,
  version: true,
  title: true,
  default: true,
  endpoint: true,
  docs: true,
  errors: true,
};

function pick<T extends object>(value: T, keys: KeysOf<T>): Record<string, SpecValue> {
  const picked: Record<string, SpecValue> = {};
  for (const key of Object.keys(keys)) {
    const item = (value as Record<string, SpecValue | undefined>)[key];
    if (item !== undefined) picked[key] = item;
  }
  return picked;
}

/** Keeps a name such as `__proto__` a name. */
function mapValues<T>(record: Record<string, T>, map: (value: T) => SpecValue): Record<string, SpecValue> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
