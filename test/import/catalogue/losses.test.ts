import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { type CatalogueImport, importService } from "../../../generator/import/catalogue/import-catalogue.ts";
import { parseSpec } from "../../../generator/spec/document.ts";
import type { ActionSpec, MemberSpec, MembersSpec, SpecValue, TypesSpec } from "../../../generator/spec/spec.ts";
import { groupSpecs } from "../../../generator/spec/units.ts";
import { validateUnit } from "../../../generator/spec/validate.ts";
import { isCatalogueGiven, readGivenCatalogue } from "../../support/given-catalogue.ts";

interface SourceMember {
  name: string;
  type: string;
  member: string;
  document: string;
  example?: string;
  required?: boolean;
  output_required?: boolean;
  value_allowed_null?: boolean;
  disabled?: boolean;
}
interface Api {
  actions: Record<string, { document: string; input: string; output: string; name: string; status?: string }>;
  objects: Record<string, { document: string; members: SourceMember[] }>;
}
interface Examples {
  actions: Record<string, { title: string; document: string; input: string; output: string }[]>;
}

describe.skipIf(!isCatalogueGiven)("the given catalogue", () => {
  test("is imported without an unexplained loss, and validates", { timeout: 120_000 }, () => {
    const totals = { services: 0, actions: 0, members: 0, structures: 0, examples: 0 };
    const losses: string[] = [];
    for (const given of readGivenCatalogue()) {
      const imported = importService(given);
      const { path, ...compared } = compareService(
        JSON.parse(given.text) as Api,
        JSON.parse(given.examples.text) as Examples,
        imported,
      );
      losses.push(...compared.losses.map((loss) => `${path}: ${loss}`));
      for (const { level, message } of imported.findings) if (level === "error") losses.push(`${path}: ${message}`);
      for (const unit of groupSpecs([...imported.files].map(([name, text]) => ({ path: name, text }))).units) {
        losses.push(
          ...validateUnit(unit).problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`),
        );
      }
      totals.services++;
      for (const key of ["actions", "members", "structures", "examples"] as const) totals[key] += compared[key];
    }
    expect(losses).toEqual([]);
    expect(totals).toEqual({ services: 43, actions: 2612, members: 29_586, structures: 7378, examples: 2858 });
  });
});

function compareService(api: Api, examples: Examples, imported: CatalogueImport) {
  const path = imported.services[0] ?? "";
  const losses: string[] = [];
  const unfit = new Set(imported.findings.map(({ path: place }) => place.join(".")));
  const specs = new Map<string, unknown>();
  for (const [name, text] of imported.files) {
    const document = parseSpec({ path: name, text });
    if (document.problems.length > 0) losses.push(`${name} does not parse`);
    if (!/\d{16}/.test(text)) expect(document.value).toEqual(load(text));
    specs.set(name.slice(path.length + 1), document.value);
  }
  const types = specs.get("types.yaml") as TypesSpec;
  let members = 0;
  const compared = new Set<string>();
  const compare = (structure: string, spec: MembersSpec, place: string): void => {
    compared.add(structure);
    const wanted = (api.objects[structure]?.members ?? []).filter(
      ({ name }) => place !== "output" || name !== "RequestId",
    );
    members += wanted.length;
    if (Object.keys(spec).join() !== wanted.map(({ name }) => name).join())
      losses.push(`${structure}: other members, or another order`);
    for (const member of wanted) {
      const found = spec[member.name];
      const lack = found
        ? findLoss(member, found, place, unfit.has(`objects.${structure}.${member.name}.example`))
        : "missing";
      if (lack !== undefined) losses.push(`${structure}.${member.name}: ${lack}`);
    }
  };
  for (const [name, action] of Object.entries(api.actions)) {
    const spec = specs.get(`${name}.yaml`) as ActionSpec | undefined;
    if (!spec) {
      losses.push(`${name} is missing`);
      continue;
    }
    compare(action.input, spec.input ?? {}, "input");
    compare(action.output, spec.output ?? {}, "output");
    if ((action.status === "deprecated" || action.status === "offline") !== (spec.deprecated === true))
      losses.push(`${name}: status`);
    if (action.name !== "" && spec.title === undefined) losses.push(`${name}: title`);
    if (action.document !== "" && spec.description === undefined && !action.document.includes(spec.title ?? ""))
      losses.push(`${name}: description`);
    losses.push(...compareExamples(examples.actions[name] ?? [], spec).map((loss) => `${name}: ${loss}`));
  }
  for (const [name, spec] of Object.entries(types)) compare(name, spec.members, "type");
  for (const name of Object.keys(api.objects)) if (!compared.has(name)) losses.push(`${name} is missing`);
  return {
    path,
    losses,
    actions: Object.keys(api.actions).length,
    structures: compared.size,
    members,
    examples: Object.values(examples.actions).reduce((sum, list) => sum + list.length, 0),
  };
}

/** Written anew, not taken from the importer: what each word of the source means in the language of specifications. */
const TYPES: Record<string, string> = {
  string: "String",
  int64: "Integer",
  uint64: "Integer",
  float: "Float",
  bool: "Boolean",
  date: "Date",
  datetime: "Timestamp",
  datetime_iso: "Timestamp ISO8601",
  binary: "Binary",
};

function findLoss(source: SourceMember, spec: MemberSpec, place: string, hasDefect: boolean): string | undefined {
  const name = source.type === "object" ? source.member : (TYPES[source.member] ?? source.member);
  const type = source.type === "list" ? `Array of ${name}` : name;
  if (spec.type !== type) return `is ${spec.type}, not ${type}`;
  if (place !== "output" && (spec.required === true) !== (source.required === true)) return "required";
  const isExplained = (flag: string): boolean => spec.erratum?.includes(`\`${flag}\``) === true;
  if (place !== "input") {
    if (source.output_required === false && spec.mayBeAbsent !== true) return "mayBeAbsent";
    if (source.output_required !== false && spec.mayBeAbsent === true && !isExplained("mayBeAbsent"))
      return "mayBeAbsent, unexplained";
  }
  if (source.value_allowed_null === true && spec.nullable !== true) return "nullable";
  if (
    source.value_allowed_null !== true &&
    spec.nullable === true &&
    !isExplained("nullable") &&
    !/null|空|无/i.test(source.document)
  ) {
    return "nullable, unexplained";
  }
  if (source.disabled === true && spec.deprecated === undefined) return "deprecated";
  if (source.member === "uint64" && !(spec.minimum !== undefined && spec.minimum >= 0)) return "minimum";
  const isBlank = /^\s*(?:无|暂无|空|null|none|nil|n\/?a|-+|\/|\[\]|\{\})?\s*$/i.test(source.example ?? "");
  if (!isBlank && spec.example === undefined && !hasDefect) return `example ${source.example}`;
  if (source.document.trim() !== "" && Object.keys(spec).length === 1) return "description";
  return undefined;
}

/** An example without the page's own text beside it is exactly the page's. */
function compareExamples(sources: Examples["actions"][string], spec: ActionSpec): string[] {
  const examples = spec.examples ?? [];
  if (sources.length !== examples.length) return ["examples are missing"];
  return sources.flatMap((source, index) => {
    const { request, response, documented, erratum } = examples[index] as NonNullable<(typeof examples)[number]>;
    const losses: string[] = [];
    const kept = typeof documented === "string" ? { response: documented } : (documented ?? {});
    if (documented !== undefined && erratum === undefined)
      losses.push(`example ${index}: corrected without an erratum`);
    const body = source.input.slice(source.input.indexOf("{"));
    if (kept.request === undefined && source.input.trim().startsWith("POST") && !sameJson(body, request ?? {}))
      losses.push(`example ${index}: request`);
    const answer = source.output.trim();
    const isSame = answer === "" ? response === undefined : sameJson(answer, { Response: response ?? null });
    if (kept.response === undefined && !isSame) losses.push(`example ${index}: response`);
    return losses;
  });
}

function sameJson(text: string, value: SpecValue): boolean {
  try {
    const plain = JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? Number(item) : item));
    return JSON.stringify(JSON.parse(text)) === plain;
  } catch {
    return false;
  }
}
