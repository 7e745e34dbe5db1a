import { checkExample, type ExampleSide, type Mismatch } from "./check-example.ts";
import { checkMembers } from "./check-members.ts";
import { checkRoles } from "./check-roles.ts";
import { type Path, problemAt, type SpecDocument } from "../document.ts";
import type { Problem } from "../problem.ts";
import type { ActionSpec, ExampleSpec, MembersSpec, SpecValue, TypesSpec } from "../spec.ts";
import { suggest } from "../suggest.ts";

/** Checks what an action's schema cannot: its file name, its members, what they are for, and that its examples fit. */
export function checkAction(document: SpecDocument, action: ActionSpec, types: TypesSpec): Problem[] {
  const typeNames = new Set(Object.keys(types));
  const { input = {}, output = {} } = action;
  return [
    ...checkFileName(document, action),
    ...checkMembers(input, { document, path: ["input"], place: "input", typeNames }),
    ...checkMembers(output, { document, path: ["output"], place: "output", typeNames }),
    ...checkRoles(document, action),
    ...checkReserved(document, action),
    ...(action.examples ?? []).flatMap((example, index) =>
      checkOne(document, ["examples", index], example, action, types),
    ),
  ];
}

function checkFileName(document: SpecDocument, action: ActionSpec): Problem[] {
  const name = document.path.split("/").at(-1);
  if (name === `${action.action}.yaml`) return [];
  const message = `The action is ${JSON.stringify(action.action)}, the file is called ${JSON.stringify(name)}.`;
  return [problemAt(document, ["action"], "value", "wrong-folder", message)];
}

/** `RequestId` and `Error` are in every answer's wrapping; an action does not list the first. */
function checkReserved(document: SpecDocument, { output = {} }: ActionSpec): Problem[] {
  if (!Object.hasOwn(output, "RequestId")) return [];
  const message = "RequestId is in every answer and is not repeated here.";
  return [problemAt(document, ["output", "RequestId"], "key", "unknown-key", message)];
}

function checkOne(
  document: SpecDocument,
  path: Path,
  example: ExampleSpec,
  action: ActionSpec,
  types: TypesSpec,
): Problem[] {
  if (example.erratum !== undefined) return [];
  if (example.documented !== undefined || example.request === undefined) {
    const lack = example.request === undefined ? "has no request" : "keeps the page's own text";
    return [problemAt(document, path, "value", "erratum-missing", `The example ${lack}, and no erratum says why.`)];
  }
  const report = (side: ExampleSide) => (mismatch: Mismatch) => {
    const where = [...path, side, ...mismatch.path];
    const kind = mismatch.kind === "unknown-member" ? "key" : "value";
    return problemAt(document, where, kind, "example-mismatch", describeMismatch(mismatch, side, action));
  };
  return [
    ...checkExample(example.request, action.input ?? {}, types, "request").map(report("request")),
    ...findAnswerMismatches(example.response, action.output ?? {}, types).map(report("response")),
  ];
}

const ENVELOPE: MembersSpec = {
  RequestId: { type: "String" },
  Error: { type: "Object", mayBeAbsent: true },
};

/** Where a documented answer does not fit: one with `Error` has only that and `RequestId`. */
export function findAnswerMismatches(
  response: Record<string, SpecValue> | undefined,
  output: MembersSpec,
  types: TypesSpec,
): Mismatch[] {
  if (response === undefined) return [];
  const isFailure = Object.hasOwn(response, "Error") && !Object.hasOwn(output, "Error");
  return checkExample(response, isFailure ? ENVELOPE : { ...output, RequestId: { type: "String" } }, types, "response");
}

function describeMismatch(mismatch: Mismatch, side: ExampleSide, action: ActionSpec): string {
  const place = [side, ...mismatch.path].join(".");
  const name = String(mismatch.path.at(-1));
  switch (mismatch.kind) {
    case "unknown-member": {
      const members = (side === "request" ? action.input : action.output) ?? {};
      return `${place}: the members have no ${JSON.stringify(name)}.${suggest(name, Object.keys(members))}`;
    }
    case "missing-member":
      return `${place} is missing: ${side === "request" ? "the member is required" : "an answer always has it, unless `mayBeAbsent: true`"}.`;
    default:
      return `${place} should be ${mismatch.expected}; found ${mismatch.found}.`;
  }
}
