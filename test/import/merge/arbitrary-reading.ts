import fc from "fast-check";
import { readActionFile, readServiceFile, readTypesFile } from "../../../generator/import/merge/file-reading.ts";
import type { ServiceReading } from "../../../generator/import/merge/service-reading.ts";
import type {
  ActionSpec,
  ExampleSpec,
  MembersSpec,
  MemberSpec,
  SpecValue,
  TypesSpec,
} from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";

/** The folder that all readings are of. */
export const FOLDER = "gate/2024-01-02";

const NAMES = ["A", "B", "C", "D"];
const TYPES = ["T", "U"];

const scalar = fc.constantFrom("String", "Integer", "Float", "Boolean");
const type = fc.oneof(
  scalar,
  scalar.map((name) => `Array of ${name}`),
  fc.constantFrom(...TYPES, "Array of T"),
);
const prose = fc.constantFrom(
  "One thing.",
  "Another thing.",
  "A thing that is described at length, in so many words that it takes a line of its own, and then some more of them.",
);

/** A member with flags that go with its place; only some of them go together with every value. */
function arbitraryMember(place: "input" | "output" | "type"): fc.Arbitrary<MemberSpec> {
  const flags = fc.record(
    {
      description: prose,
      ...(place !== "output" && { required: fc.constant(true) }),
      ...(place !== "input" && { mayBeAbsent: fc.constant(true) }),
      nullable: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const limits = fc.record({ maxLength: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] });
  const values = fc.record(
    {
      values: fc
        .subarray(["x", "y", "z"], { minLength: 1 })
        .map((all) => Object.fromEntries(all.map((one) => [one, ""]))),
      open: fc.constant(true),
    },
    { requiredKeys: ["values"] },
  );
  const more = fc.oneof(limits, values, fc.constant({}));
  return fc.tuple(type, flags, more).map(([text, some, others]) => ({
    type: text,
    ...some,
    ...(text === "String" ? others : {}),
  })) as fc.Arbitrary<MemberSpec>;
}

function arbitraryMembers(place: "input" | "output" | "type"): fc.Arbitrary<MembersSpec> {
  const entry = fc.tuple(fc.constantFrom(...NAMES), arbitraryMember(place));
  return fc.array(entry, { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

/** A value that a member can have. */
function makeValue(member: MemberSpec, types: TypesSpec, depth: number): SpecValue {
  const { name, depth: lists } = parseType(member.type);
  const values: Record<string, SpecValue> = {
    String: Object.keys(member.values ?? {})[0] ?? "s",
    Integer: 1,
    Float: 1.5,
    Boolean: true,
  };
  const item = values[name] ?? makeRecord(types[name]?.members ?? {}, types, depth + 1);
  return lists > 0 ? (depth > 2 ? [] : [item]) : item;
}

function makeRecord(members: MembersSpec, types: TypesSpec, depth = 0): Record<string, SpecValue> {
  const shown = Object.entries(members).filter(
    ([, member]) => depth < 3 || member.required === true || member.mayBeAbsent !== true,
  );
  return Object.fromEntries(shown.map(([name, member]) => [name, depth > 5 ? null : makeValue(member, types, depth)]));
}

/** Without types inside types: an example of them would have no end. */
const types: fc.Arbitrary<TypesSpec> = fc.tuple(arbitraryMembers("type"), arbitraryMembers("type")).map((both) =>
  Object.fromEntries(
    TYPES.map((name, index) => {
      const flat = Object.entries(both[index] ?? {}).filter(
        ([, member]) => !TYPES.includes(parseType(member.type).name),
      );
      return [name, { description: `The type ${name}.`, members: Object.fromEntries(flat) }];
    }),
  ),
);

function makeExample(title: string, input: MembersSpec, output: MembersSpec, all: TypesSpec): ExampleSpec {
  return {
    title,
    method: "POST",
    request: makeRecord(input, all),
    response: { ...makeRecord(output, all), RequestId: "r" },
  };
}

const arbitraryAction = (name: string): fc.Arbitrary<(all: TypesSpec) => ActionSpec> =>
  fc
    .record({
      title: fc.option(prose, { nil: undefined }),
      rateLimit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      input: arbitraryMembers("input"),
      output: arbitraryMembers("output"),
      errors: fc.option(fc.subarray(["Failed", "Failed.Twice", "Busy"], { minLength: 1 }), { nil: undefined }),
      titles: fc.subarray(["One", "Two"]),
    })
    .map(({ title, rateLimit, input, output, errors, titles }) => (all) => ({
      action: name,
      ...(title !== undefined && { title }),
      ...(rateLimit !== undefined && { rateLimit }),
      ...(Object.keys(input).length > 0 && { input }),
      ...(Object.keys(output).length > 0 && { output }),
      ...(errors && { errors: Object.fromEntries(errors.map((code) => [code, `${code}.`])) }),
      ...(titles.length > 0 && { examples: titles.map((one) => makeExample(one, input, output, all)) }),
    }));

/** What a page, with one action, or a catalogue, with both, says of a service. */
export const arbitraryReading: fc.Arbitrary<ServiceReading> = fc
  .tuple(
    fc.constantFrom("page" as const, "catalogue" as const),
    types,
    arbitraryAction("Open"),
    arbitraryAction("Close"),
    fc.boolean(),
  )
  .map(([source, all, open, close, isFirst]) => {
    const isWhole = source === "catalogue";
    const actions = [open(all), close(all)].filter((_, index) => isWhole || (index === 0) === isFirst);
    const service = { service: "gate", version: "2024-01-02", endpoint: "gate.tencentcloudapi.com" };
    const files = new Map([
      ["service.yaml", readServiceFile(isWhole ? { ...service, title: "Gates" } : service)],
      ["types.yaml", readTypesFile(all)],
      ...actions.map((action) => [`${action.action}.yaml`, readActionFile(action)] as const),
    ]);
    return { folder: FOLDER, source, isWhole, files, guesses: [] };
  });
