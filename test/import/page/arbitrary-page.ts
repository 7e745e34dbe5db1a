import fc from "fast-check";
import type { Language } from "../../../generator/import/page/words/page-wordings.ts";
import type {
  ActionSpec,
  ExampleSpec,
  MemberSpec,
  MembersSpec,
  SpecValue,
  TypesSpec,
} from "../../../generator/spec/spec.ts";
import { parseType } from "../../../generator/spec/type-text.ts";
import { PAGE_WORDS } from "./page-words.ts";
import type { PrintedPage } from "./print-page.ts";

const SYLLABLES = ["Cart", "Wheel", "Axle", "Load", "Spin", "Zone", "Rate", "Tag", "Id", "Uin", "V2"];
const memberName = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""))
  .filter((name) => !/^(?:V2|Id|Uin)$/.test(name));
const typeName = fc
  .tuple(fc.constantFrom("Cart", "Wheel", "Axle"), fc.constantFrom("Info", "Item", "Detail2"))
  .map((parts) => parts.join(""));
const scalarType = fc.constantFrom("String", "Integer", "Float", "Boolean", "Timestamp", "Timestamp ISO8601", "Date");

/** An action about carts that no service has, with examples that fit it: what an import must give back. */
export function arbitraryPage(lang: Language): fc.Arbitrary<PrintedPage> {
  return fc
    .record({ types: arbitraryTypes(lang), version: fc.constantFrom("2018-05-29", "2020-12-01") })
    .chain(({ types, version }) =>
      fc
        .record({
          input: arbitraryMembers(lang, Object.keys(types), "input"),
          output: arbitraryMembers(lang, Object.keys(types), "output"),
          head: arbitraryHead(lang),
        })
        .chain(({ input, output, head }) =>
          fc
            .array(arbitraryExample(input, output, types), { minLength: 1, maxLength: 3 })
            .map((examples): PrintedPage => {
              const used = new Set(
                [...Object.values(input), ...Object.values(output)].map(({ type }) => parseType(type).name),
              );
              const own = Object.fromEntries(
                Object.entries(types)
                  .filter(([name]) => used.has(name))
                  .map(([name, type]) => [name, forPlace(type, input, name)]),
              );
              return {
                service: "carts",
                version,
                types: own,
                spec: {
                  ...head,
                  source: { ...head.source, lang },
                  ...fill("input", input),
                  ...fill("output", output),
                  examples,
                },
              };
            }),
        ),
    );
}

function fill(key: "input" | "output", members: MembersSpec): Partial<ActionSpec> {
  return Object.keys(members).length > 0 ? { [key]: members } : {};
}

/** A table without the column "required" cannot say it: types that only answers use have none. */
function forPlace(type: TypesSpec[string], input: MembersSpec, name: string): TypesSpec[string] {
  if (Object.values(input).some((member) => parseType(member.type).name === name)) return type;
  const members = structuredClone(type.members);
  for (const member of Object.values(members)) delete member.required;
  return { members };
}

function arbitraryHead(lang: Language): fc.Arbitrary<ActionSpec> {
  const code = fc.tuple(
    fc.constantFrom("FailedOperation", "InvalidParameter", "ResourceNotFound", "CartError"),
    fc.constantFrom("", ".TooHeavy", ".NoWheel", ".Cart_Gone"),
  );
  return fc.record(
    {
      action: fc.constantFrom("DescribeCarts", "StopCart", "ModifyCartWheels"),
      description: fc.constant(sentence(lang, 0)),
      source: fc.constantFrom({ updated: "2020-04-17T15:10:27" }, {}),
      rateLimit: fc.constantFrom(2, 20, 1000),
      region: fc.constantFrom("required" as const, "optional" as const, "ignored" as const),
      errors: fc
        .uniqueArray(
          code.map((parts) => parts.join("")),
          { minLength: 1, maxLength: 6 },
        )
        .map((codes) =>
          Object.fromEntries(
            codes.map((name, index) => [
              name,
              index % 4 === 3 && index < codes.length - 1 ? "" : sentence(lang, index),
            ]),
          ),
        ),
    },
    { requiredKeys: ["action", "description", "source"] },
  );
}

function sentence(lang: Language, index: number): string {
  const { nouns } = PAGE_WORDS[lang];
  return `${nouns[index % nouns.length]}${lang === "en" || lang === "ko" ? "." : "。"}`;
}

function arbitraryTypes(lang: Language): fc.Arbitrary<TypesSpec> {
  return fc
    .uniqueArray(typeName, { maxLength: 2 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => arbitraryMembers(lang, [], "type").map((members) => [name, { members }] as const)),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
}

function arbitraryMembers(
  lang: Language,
  types: readonly string[],
  place: "input" | "output" | "type",
): fc.Arbitrary<MembersSpec> {
  return fc
    .uniqueArray(memberName, { minLength: place === "type" ? 1 : 0, maxLength: 6 })
    .chain((names) =>
      fc.tuple(...names.map((name) => arbitraryMember(lang, types, place).map((member) => [name, member] as const))),
    )
    .map((entries) => Object.fromEntries(entries));
}

function arbitraryMember(
  lang: Language,
  types: readonly string[],
  place: "input" | "output" | "type",
): fc.Arbitrary<MemberSpec> {
  const base = types.length > 0 ? fc.oneof(scalarType, fc.constantFrom(...types)) : scalarType;
  return fc
    .record({ base, isList: fc.boolean(), noun: fc.nat(5), flag: fc.boolean(), kind: fc.nat(3) })
    .map(({ base: name, isList, noun, flag, kind }) => {
      const member: MemberSpec = { type: isList ? `Array of ${name}` : name };
      if (place !== "output" && flag) member.required = true;
      if (place === "output" && flag) member.nullable = true;
      member.description = sentence(lang, noun);
      const { nouns } = PAGE_WORDS[lang];
      if (kind === 1 && name === "Integer") member.values = { 0: nouns[2] as string, 1: nouns[3] as string };
      if (kind === 1 && name === "String") member.values = { SLOW: nouns[2] as string, VERY_FAST: nouns[3] as string };
      if (kind === 2 && !isList && name === "Integer") member.default = 20;
      return member;
    });
}

function arbitraryExample(input: MembersSpec, output: MembersSpec, types: TypesSpec): fc.Arbitrary<ExampleSpec> {
  return fc
    .record({ isPost: fc.boolean(), seed: fc.nat(99), title: fc.constantFrom("Stopping a cart", "Normal case") })
    .map(({ isPost, seed, title }) => ({
      title,
      method: isPost ? "POST" : "GET",
      request: makeRecord(input, types, seed),
      response: {
        ...makeRecord(output, types, seed),
        RequestId: `d4228b1a-8b3b-43d6-a8e7-272d158ff3${String(seed).padStart(2, "0")}`,
      },
    }));
}

function makeRecord(members: MembersSpec, types: TypesSpec, seed: number): Record<string, SpecValue> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member], index) => [name, makeValue(member, types, seed + index)]),
  );
}

function makeValue(member: MemberSpec, types: TypesSpec, seed: number): SpecValue {
  const { name, depth } = parseType(member.type);
  if (member.nullable === true && seed % 5 === 0) return null;
  const item = makeItem(name, member, types, seed);
  return depth === 0 ? item : seed % 3 === 0 ? [item] : [item, makeItem(name, member, types, seed + 1)];
}

function makeItem(name: string, { values }: MemberSpec, types: TypesSpec, seed: number): SpecValue {
  const known = Object.keys(values ?? {});
  const picked = known[seed % Math.max(1, known.length)];
  switch (name) {
    case "Integer":
      return picked === undefined ? seed - 20 : Number(picked);
    case "Float":
      return seed + 0.5;
    case "Boolean":
      return seed % 2 === 0;
    case "String":
      return picked ?? `cart-${seed}`;
    case "Date":
      return "2022-01-01";
    case "Timestamp":
      return "2022-01-01 00:00:00";
    case "Timestamp ISO8601":
      return "2022-01-01T00:00:00+08:00";
    default:
      return makeRecord(types[name]?.members ?? {}, types, seed);
  }
}
