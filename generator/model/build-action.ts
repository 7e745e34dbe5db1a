import { findAnswerMismatches } from "../spec/check/check-action.ts";
import { checkExample } from "../spec/check/check-example.ts";
import type { ActionSpec, CommonErrorsSpec, ExampleSpec, MembersSpec, SpecValue, TypesSpec } from "../spec/spec.ts";
import { buildErrorCodes } from "./build-errors.ts";
import { buildMembers, type TypeNames } from "./build-members.ts";
import { buildPaging, buildStream } from "./build-roles.ts";
import type { ActionModel, ExampleModel } from "./model.ts";
import { isReadingAction, toFunctionName } from "./naming.ts";
import { reachTypes } from "./reach.ts";

/** What an action needs of its service. */
export interface ActionScope {
  readonly specPath: string;
  readonly types: TypesSpec;
  readonly typeNames: ReadonlyMap<string, TypeNames>;
  readonly commonErrors: CommonErrorsSpec;
  /** Gives names that are free among the service's files and methods. */
  readonly takeFile: (name: string) => string;
  readonly takeMethod: (name: string) => string;
}

/** Resolves one action. */
export function buildAction(spec: ActionSpec, context: ActionScope): ActionModel {
  const { input = {}, output = {}, examples = [] } = spec;
  const answer: MembersSpec = {
    ...output,
    RequestId: { type: "String", description: "ID of the request, to quote when asking for support." },
  };
  const request = buildMembers(input, context.typeNames);
  return {
    name: spec.action,
    functionName: context.takeMethod(toFunctionName(spec.action)),
    fileName: context.takeFile(spec.action),
    requestName: `${spec.action}Request`,
    responseName: `${spec.action}Response`,
    errorCodeName: `${spec.action}ErrorCode`,
    specPath: context.specPath,
    title: spec.title ?? "",
    description: spec.description ?? spec.title ?? "",
    deprecated: spec.deprecated,
    sourceUrl: spec.source?.url,
    rateLimit: spec.rateLimit,
    region: spec.region ?? "optional",
    tokenName: Object.keys(input).find((name) => input[name]?.idempotencyToken === true),
    isReadOnly: spec.readOnly ?? isReadingAction(spec.action),
    paging: buildPaging(spec, context.takeMethod),
    stream: buildStream(spec, context.takeMethod),
    dryRunName: spec.dryRun,
    sensitiveNames: findNames("sensitive", [input, output], context.types),
    wideNames: findNames("wide", [output], context.types),
    request,
    response: buildMembers(answer, context.typeNames),
    isRequestOptional: request.every((member) => !member.isRequired),
    errorCodes: buildErrorCodes(spec.errors ?? {}, context.commonErrors),
    examples: examples.map((example) => buildExample(example, input, output, context.types)),
  };
}

/** Names of members, at any depth, that have a flag. */
function findNames(flag: "sensitive" | "wide", members: readonly MembersSpec[], types: TypesSpec): string[] {
  const reached = [...reachTypes(members, types)].map((name) => types[name]?.members ?? {});
  const names = [...members, ...reached].flatMap((item) =>
    Object.keys(item).filter((name) => item[name]?.[flag] === true),
  );
  return [...new Set(names)].toSorted();
}

function buildExample(example: ExampleSpec, input: MembersSpec, output: MembersSpec, types: TypesSpec): ExampleModel {
  const { request, response } = example;
  const fits = request !== undefined && checkExample(request, input, types, "request").length === 0;
  return {
    title: example.title ?? "",
    method: example.method,
    request,
    response,
    doesRequestFit: fits,
    doesResponseFit: findAnswerMismatches(response, output, types).length === 0,
    failureCode: Object.hasOwn(output, "Error") ? undefined : readFailureCode(response),
    erratum: example.erratum,
  };
}

function readFailureCode(response: Record<string, SpecValue> | undefined): string | undefined {
  const failure = response?.["Error"];
  if (typeof failure !== "object" || failure === null || Array.isArray(failure)) return undefined;
  return typeof failure["Code"] === "string" ? failure["Code"] : "";
}
