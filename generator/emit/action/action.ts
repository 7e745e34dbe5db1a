import type { OptionalKind, ParameterDeclarationStructure } from "ts-morph";
import { StructureKind } from "../print/ts-morph.ts";
import type { ActionModel, ServiceModel } from "../../model/model.ts";
import { describe } from "../print/comment.ts";
import type { Declaration } from "../print/declarations.ts";
import { declareErrorCodes } from "../print/declare-codes.ts";
import { declareInterface } from "../print/declare-members.ts";
import { printProperty } from "../print/value.ts";
import type { ExtraFunction } from "./extra-function.ts";
import { listExtraFunctions } from "./extra-functions.ts";
import { printModule } from "../print/print-module.ts";
import type { Templates } from "../print/render.ts";

/** One action: its request, its answer, its error codes, and the function that calls it. */
export function emitAction(action: ActionModel, service: ServiceModel, templates: Templates): string {
  const typeNames = listTypeNames(action);
  const extras = listExtraFunctions(action);
  const types = ["Action", "CallOptions", "Caller", ...extras.flatMap((extra) => extra.types)].toSorted();
  const imports = [
    { names: types, from: "../../runtime/index.js", isType: true },
    ...extras.map((extra) => extra.helper),
    ...(typeNames.length > 0 ? [{ names: typeNames, from: "./types.js", isType: true }] : []),
  ];
  return printModule({ imports, declarations: declareAction(action, service) }, templates);
}

/** The forms of data types that its members are of, sorted. */
function listTypeNames({ request, response }: ActionModel): string[] {
  const names = [...request.map(({ type }) => type.inputName), ...response.map(({ type }) => type.typeName)];
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

function declareAction(action: ActionModel, service: ServiceModel): Declaration[] {
  const { name, requestName, responseName, errorCodeName } = action;
  const codes = `Error codes of ${name} itself; any action can also return the common ones.`;
  return [
    declareInterface(requestName, action.request, "sent", describe([`What ${name} takes.`])),
    declareInterface(responseName, action.response, "received", describe([`What ${name} answers.`])),
    ...(action.errorCodes.length > 0 ? declareErrorCodes(errorCodeName, action.errorCodes, codes) : []),
    declareDescriptor(action, service),
    declareFunction(action),
    ...listExtraFunctions(action).flatMap((extra) => declareExtraFunction(extra, action)),
  ];
}

/** The constant that tells the client how to call the action. */
function declareDescriptor(action: ActionModel, service: ServiceModel): string {
  const { endpoint } = service;
  const descriptor = {
    service: service.service,
    version: service.version,
    action: action.name,
    ...(endpoint !== `${service.service}.tencentcloudapi.com` && { endpoint }),
    ...(action.rateLimit !== undefined && { rateLimit: action.rateLimit }),
    ...(action.region !== "optional" && { region: action.region }),
    ...(action.tokenName !== undefined && { token: action.tokenName }),
    ...(action.dryRunName !== undefined && { dryRun: action.dryRunName }),
    ...(action.isReadOnly && { readOnly: true }),
    ...(action.wideNames.length > 0 && { wide: [...action.wideNames] }),
    ...(action.sensitiveNames.length > 0 && { sensitive: [...action.sensitiveNames] }),
  };
  const lines = Object.entries(descriptor).map(([key, value]) => `  ${printProperty(key, value, "  ")},`);
  return ["const action: Action = {", ...lines, "};"].join("\n");
}

function declareFunction(action: ActionModel): Declaration {
  return {
    kind: StructureKind.Function,
    name: action.functionName,
    isExported: true,
    docs: describeAction(action, "function"),
    parameters: listParameters(action),
    returnType: `Promise<${action.responseName}>`,
    // A caller does not know what the action answers; the specification does.
    statements: [`return client.call(action, request, options) as Promise<${action.responseName}>;`],
  };
}

function declareExtraFunction(extra: ExtraFunction, action: ActionModel): Declaration[] {
  const { name, docs, returnType, result, constant } = extra;
  const declaration: Declaration = {
    kind: StructureKind.Function,
    name,
    isExported: true,
    docs,
    parameters: listParameters(action),
    returnType,
    statements: [`return ${result};`],
  };
  return constant === undefined ? [declaration] : [constant, declaration];
}

function listParameters(action: ActionModel): OptionalKind<ParameterDeclarationStructure>[] {
  return [
    { name: "client", type: "Caller" },
    { name: "request", type: action.requestName, ...(action.isRequestOptional && { initializer: "{}" }) },
    { name: "options", type: "CallOptions", hasQuestionToken: true },
  ];
}

/**
 * What the documentation says of an action, and on which page. The function names each of its error codes, the client's
 * method the constant that has them: a client of a hundred methods would repeat them all.
 */
export function describeAction(action: ActionModel, form: "function" | "method"): ReturnType<typeof describe> {
  const facts = [
    `Calls \`${action.name}\`.`,
    action.rateLimit === undefined ? "" : `At most ${action.rateLimit} requests a second.`,
    { required: "Needs a region.", ignored: "Takes no region.", optional: "" }[action.region],
    describeStream(action),
  ];
  const codes = form === "function" ? action.errorCodes.map(({ code }) => code) : [action.errorCodeName];
  const errors = action.errorCodes.length === 0 ? "" : `Error codes: ${codes.map((code) => `\`${code}\``).join(", ")}.`;
  const source = action.sourceUrl === undefined ? "" : `Source: ${action.sourceUrl}`;
  return describe(
    [action.description, facts.filter((fact) => fact !== "").join(" "), errors, source],
    action.deprecated,
  );
}

function describeStream({ stream }: ActionModel): string {
  if (!stream) return "";
  return stream.kind === "always"
    ? `Answers with a stream of events: use \`${stream.functionName}\`.`
    : `\`${stream.functionName}\` has the answer as a stream of events.`;
}
