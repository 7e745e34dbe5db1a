import type {
  ActionSpec,
  ExampleSpec,
  MemberSpec,
  MembersSpec,
  SpecValue,
  TypesSpec,
} from "../../../../generator/spec/spec.ts";
import { parseType } from "../../../../generator/spec/type-text.ts";
import { makeScalar } from "./members.ts";
import type { Random } from "./random.ts";
import { ERRATUM_SHARE, EXAMPLES, GET_SHARE, ITEMS } from "./shape.ts";
import { writeProse } from "./words.ts";

/** Makes an action's examples; they fit its members. */
export function makeExamples({ input, output }: ActionSpec, types: TypesSpec, random: Random): ExampleSpec[] {
  return Array.from({ length: random.draw(EXAMPLES) }, () => makeExample(input ?? {}, output ?? {}, types, random));
}

function makeExample(input: MembersSpec, output: MembersSpec, types: TypesSpec, random: Random): ExampleSpec {
  const request = fillMembers(input, types, random, ({ required }) => required === true || random.chance(0.3));
  const isThere = ({ required, mayBeAbsent }: MemberSpec): boolean =>
    required === true || mayBeAbsent !== true || random.chance(0.5);
  const answer = fillMembers(output, types, random, isThere);
  const response = { ...answer, RequestId: "00000000-0000-4000-8000-000000000000" };
  const example: ExampleSpec = {
    title: writeProse(25, random),
    description: writeProse(50, random),
    method: random.chance(GET_SHARE) ? "GET" : "POST",
    request,
    response,
  };
  if (!random.chance(ERRATUM_SHARE)) return example;
  const documented = `${JSON.stringify({ Response: response }, null, 2).slice(0, -2)},\n}`;
  return { ...example, erratum: "The answer is not JSON: it has a comma too many.", documented };
}

function fillMembers(
  members: MembersSpec,
  types: TypesSpec,
  random: Random,
  isWanted: (member: MemberSpec) => boolean,
): Record<string, SpecValue> {
  const fill = (member: MemberSpec): SpecValue => {
    const { name, depth } = parseType(member.type);
    const type = types[name];
    if (member.nullable === true && random.chance(0.05)) return null;
    const fillOne = (): SpecValue =>
      type ? fillMembers(type.members, types, random, isWanted) : makeScalar(name, member, random);
    return depth === 0 ? fillOne() : Array.from({ length: random.draw(ITEMS) }, fillOne);
  };
  const wanted = Object.entries(members).filter(([, member]) => isWanted(member));
  return Object.fromEntries(wanted.map(([name, member]) => [name, fill(member)]));
}
