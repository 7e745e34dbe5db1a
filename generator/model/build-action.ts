import { findAnswerMismatches } from "../spec/check-action.ts";
import { checkExample } from "../spec/check-example.ts";
import type { ActionSpec, CommonErrorsSpec, ExampleSpec, MembersSpec, SpecValue, TypesSpec } from "../spec/spec.ts";
import { parseType } from "../spec/type-text.ts";
import { buildErrorCodes } from "./build-errors.ts";
import { buildMembers } from "./build-members.ts";
import { buildPaging, buildStream } from "./build-roles.ts";
import type { ActionModel, ExampleModel } from "./model.ts";
import { isReadingAction, toFunctionName } from "./naming.ts";
import { reachTypes } from "./reach.ts";

/** What an action needs of its service. */
export interface ActionContext {
  readonly specPath: string;
  readonly types: TypesSpec;
  readonly typeNames: ReadonlyMap<string, string>;
  readonly commonErrors: CommonErrorsSpec;
  /** Gives names that are free among the service's files and methods. */
  readonly takeFile: (name: string) => string;
  readonly takeMethod: (name: string) => string;
}

/** Resolves one action. */
export function buildAction(spec: ActionSpec, context: ActionContext): ActionModel {
  const { input = {}, output = {}, examples = [] } = spec;
  const answer: MembersSpec = {
    ...output,
    RequestId: { type: "String", description: "ID of the request, to quote when asking for support." },
  };
  const request = buildMembers(input, { isInRequest: true, isInResponse: false }, context);
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
    paging: buildPaging(spec),
    stream: buildStream(spec),
    dryRunName: spec.dryRun,
    sensitiveNames: findSensitiveNames([input, output], context.types),
    request,
    response: buildMembers(answer, { isInRequest: false, isInResponse: true }, context),
    isRequestOptional: request.every((member) => member.isOptional),
    typeNames: listTypeNames([input, output], context.typeNames),
    errorCodes: buildErrorCodes(spec.errors ?? {}, context.commonErrors),
    examples: examples.map((example) => buildExample(example, input, output, context.types)),
  };
}

function findSensitiveNames(members: readonly MembersSpec[], types: TypesSpec): string[] {
  const reached = [...reachTypes(members, types)].map((name) => types[name]?.members ?? {});
  const names = [...members, ...reached].flatMap((item) =>
    Object.keys(item).filter((name) => item[name]?.sensitive === true),
  );
  return [...new Set(names)].toSorted();
}

/** Exported names of the types that the members themselves are of, without those inside them. */
function listTypeNames(members: readonly MembersSpec[], typeNames: ReadonlyMap<string, string>): string[] {
  const names = members.flatMap((item) =>
    Object.values(item).map((member) => typeNames.get(parseType(member.type).name)),
  );
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
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
