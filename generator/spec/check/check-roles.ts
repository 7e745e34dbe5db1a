import { type Path, problemAt, type SpecDocument } from "../document.ts";
import type { Problem } from "../problem.ts";
import type { ActionSpec, MembersSpec } from "../spec.ts";
import { suggest } from "../suggest.ts";
import { isScalar, parseType, type ParsedType } from "../type-text.ts";

/** Checks the keys that give members of an action a role: that these exist, and are of a type that can play it. */
export function checkRoles(document: SpecDocument, action: ActionSpec): Problem[] {
  const { stream, dryRun } = action;
  const problems = checkPaging(document, action);
  const checkSwitch = (name: string | undefined, path: Path): void => {
    if (name !== undefined) problems.push(...checkRole(document, path, name, action, SWITCH));
  };
  checkSwitch(typeof stream === "object" ? stream.optional : undefined, ["stream", "optional"]);
  checkSwitch(dryRun, ["dryRun"]);
  return problems;
}

/** What a member must be to play a role. */
interface Role {
  readonly side: "input" | "output";
  readonly fits: (type: ParsedType) => boolean;
  /** The types that fit, in words. */
  readonly types: string;
}

const SWITCH: Role = { side: "input", fits: isOneOf("Boolean"), types: "Boolean" };
const COUNT: Omit<Role, "side"> = { fits: isOneOf("Integer", "String"), types: "Integer and String" };
const POSITION: Omit<Role, "side"> = {
  fits: ({ name, depth }) => depth === 0 && isScalar(name) && !["Boolean", "Binary", "Object"].includes(name),
  types: "text and numbers",
};

const PAGING_ROLES = {
  offset: { side: "input", ...COUNT },
  page: { side: "input", ...COUNT },
  cursor: { side: "input", ...POSITION },
  next: { side: "output", ...POSITION },
  limit: { side: "input", ...COUNT },
  total: { side: "output", fits: isOneOf("Integer", "Float"), types: "Integer and Float" },
  items: { side: "output", fits: ({ depth }) => depth > 0, types: "Array" },
} as const satisfies Record<string, Role>;

function isOneOf(...names: readonly string[]): (type: ParsedType) => boolean {
  return ({ name, depth }) => depth === 0 && names.includes(name);
}

type PagingKey = keyof typeof PAGING_ROLES;

function checkPaging(document: SpecDocument, action: ActionSpec): Problem[] {
  const { paging } = action;
  if (!paging) return [];
  const entries = Object.entries(paging) as [PagingKey, string][];
  return [
    ...checkPosition(document, action),
    ...entries.flatMap(([key, name]) => checkRole(document, ["paging", key], name, action, PAGING_ROLES[key])),
  ];
}

/** The pages of a list begin at one kind of position; what a cursor is sent next is of the cursor's own type. */
function checkPosition(document: SpecDocument, { paging = {}, input = {}, output = {} }: ActionSpec): Problem[] {
  const [first, ...others] = (["offset", "page", "cursor"] as const).filter((key) => paging[key] !== undefined);
  if (first === undefined) {
    const message = 'The key "offset", "page" or "cursor" is missing in paging.';
    return [problemAt(document, ["paging"], "key", "missing-key", message)];
  }
  const refuse = (key: PagingKey, message: string): Problem =>
    problemAt(document, ["paging", key], "key", "wrong-flag", message);
  const problems = others.map((key) =>
    refuse(key, `\`${key}\` does not go with \`${first}\`: a page has one position.`),
  );
  const { cursor, next = cursor } = paging;
  if (cursor === undefined) {
    if (next !== undefined) problems.push(refuse("next", "`next` does not go without `cursor`."));
    return problems;
  }
  if (next !== undefined && paging.next === undefined && !Object.hasOwn(output, next)) {
    const message = `There is no member ${JSON.stringify(next)} in the output; name the one to send next with \`next\`.`;
    problems.push(problemAt(document, ["paging", "cursor"], "value", "unknown-member", message));
  }
  const [sent, received] = [input[cursor]?.type, output[next ?? ""]?.type];
  if (sent !== undefined && received !== undefined && sent !== received) {
    const message = `\`cursor\` does not go with ${next} of the output: ${cursor} is ${sent}, and that is ${received}.`;
    problems.push(refuse("cursor", message));
  }
  return problems;
}

function checkRole(
  document: SpecDocument,
  path: Path,
  name: string,
  action: ActionSpec,
  { side, fits, types }: Role,
): Problem[] {
  const members: MembersSpec = action[side] ?? {};
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  if (!member) {
    const message = `There is no member ${JSON.stringify(name)} in the ${side}.${suggest(name, Object.keys(members))}`;
    return [problemAt(document, path, "value", "unknown-member", message)];
  }
  if (fits(parseType(member.type))) return [];
  const message = `\`${path.join(".")}\` does not go with ${name}: it is for ${types}, and that is ${member.type}.`;
  return [problemAt(document, path, "value", "wrong-flag", message)];
}
