import { expect, test } from "vitest";
import { correctMembers } from "../../../generator/import/example/correct-members.ts";
import type { MemberSpec, MembersSpec, SpecValue, TypesSpec } from "../../../generator/spec/spec.ts";

const values = { IN: "", OUT: "" };

/** One member and a value that an example gives it, and the flags that the member has then. */
const table: [
  title: string,
  side: "request" | "response",
  member: MemberSpec,
  value: SpecValue,
  flags: Partial<MemberSpec>,
][] = [
  ["null in an answer", "response", { type: "String" }, null, { nullable: true }],
  ["null in a request proves nothing", "request", { type: "String" }, null, {}],
  ["null among items proves nothing about the list", "response", { type: "Array of String" }, ["a", null], {}],
  ["a value that is not enumerated", "request", { type: "String", values }, "UP", { open: true }],
  ["an item that is not enumerated", "response", { type: "Array of String", values }, ["IN", "UP"], { open: true }],
  ["an enumerated value", "response", { type: "String", values }, "OUT", {}],
  ["a placeholder", "response", { type: "String", values }, "xx", {}],
  ["no value", "response", { type: "String", values }, "", {}],
  ["a value of another type", "response", { type: "String", values }, 7, {}],
  ["an integer beyond 2^53", "response", { type: "Integer" }, 2n ** 53n + 1n, { wide: true }],
];

test.each(table)("%s", (_, side, given, value, flags) => {
  const members: MembersSpec = { M: { ...given } };
  const findings = correctMembers({ M: value }, members, { action: "OpenGates", types: {}, side });
  const { erratum, ...member } = members["M"] ?? { type: "" };
  expect(member).toEqual({ ...given, ...flags });
  const [flag] = Object.keys(flags);
  expect(erratum?.includes(`\`${flag}\``) ?? false).toBe(flag !== undefined && flag !== "wide");
  expect(findings).toHaveLength(erratum === undefined ? 0 : 1);
});

test("what lacks is told once, also inside types, but not where the object is another structure", () => {
  const types: TypesSpec = { Gate: { members: { Id: { type: "String" }, Width: { type: "Integer" } } } };
  const members: MembersSpec = { Gates: { type: "Array of Gate" }, Other: { type: "Gate" } };
  const place = { action: "OpenGates", example: "T", types, side: "response" as const };
  const answer = { Gates: [{ Id: "a" }, { Id: "b" }], Other: { Foo: 1, Bar: 2, Baz: 3, Id: "c" } };
  expect(correctMembers(answer, members, place)).toEqual([
    {
      action: "OpenGates",
      example: "T",
      kind: "missing-member",
      level: "mistake",
      path: ["response", "Gates", 0, "Width"],
      expected: "Integer",
      found: "nothing",
      repaired: "mayBeAbsent: true",
    },
  ]);
  expect(types["Gate"]?.members).toEqual({
    Id: { type: "String" },
    Width: {
      type: "Integer",
      mayBeAbsent: true,
      erratum: "Documented without `mayBeAbsent`; the example of OpenGates lacks it.",
    },
  });
});
