import type { ActionModel, ErrorCodeModel, MemberModel, ServiceModel } from "../../model/model.ts";
import type { Templates } from "../print/render.ts";
import { listExtraFunctions } from "../action/extra-functions.ts";
import { listRootExports } from "./root-exports.ts";
import { listDefaults } from "./list-defaults.ts";
import type { PackageSummary } from "../summary.ts";
import { printKey, quoteText } from "../text/literal.ts";
import { type Direction, isOptional, printType } from "../print/print-type.ts";

/** Every export of a service version and every member of it, one a line: a line that goes is a breaking change. */
export function printApi(service: ServiceModel): string {
  const lines = [
    `class ${service.clientName} extends Client`,
    ...service.actions.flatMap((action) => printSignatures(action).map((line) => `${service.clientName}.${line}`)),
    ...(service.errorCodes.length > 0 ? listCodes(service.errorCodeName, service.errorCodes) : []),
    ...service.types.flatMap(({ typeName, inputName, isReceived, isSent, members }) => [
      ...(isReceived ? listMembers(typeName, members, "received") : []),
      ...(isSent ? listMembers(inputName, members, "sent") : []),
    ]),
    ...service.actions.flatMap((action) => [
      ...printSignatures(action, "client: Caller, ").map((line) => `function ${line}`),
      ...listMembers(action.requestName, action.request, "sent"),
      ...listMembers(action.responseName, action.response, "received"),
      ...(action.errorCodes.length > 0 ? listCodes(action.errorCodeName, action.errorCodes) : []),
    ]),
  ];
  return lines.map((line) => `${service.service}/${service.versionName} ${line}`).join("\n");
}

/** The function that calls an action, and those that it has beside it. */
function printSignatures(action: ActionModel, first = ""): string[] {
  const { functionName, requestName, responseName, isRequestOptional } = action;
  const parameters = `${first}request${isRequestOptional ? "?" : ""}: ${requestName}, options?: CallOptions`;
  const own = { name: functionName, returnType: `Promise<${responseName}>` };
  return [own, ...listExtraFunctions(action)].map(({ name, returnType }) => `${name}(${parameters}): ${returnType}`);
}

function listMembers(owner: string, members: readonly MemberModel[], direction: Direction): string[] {
  const lines = members.map((member) => {
    return `${owner}.${printKey(member.name)}${isOptional(member, direction) ? "?" : ""}: ${printType(member, direction)}`;
  });
  return [`interface ${owner}`, ...lines];
}

function listCodes(owner: string, codes: readonly ErrorCodeModel[]): string[] {
  return [`const ${owner}`, ...codes.map(({ code, key }) => `${owner}.${printKey(key)} = ${quoteText(code)}`)];
}

/** `api.txt`: the exports of the package's root, then those of every service version. */
export function emitApi(model: PackageSummary, templates: Templates): string {
  return [
    "# Every export of the package. A line that goes or changes breaks somebody.",
    ...listRootExports(templates).map((name) => `. ${name}`),
    ...model.commonErrorCodes.map(({ code, key }) => `. CommonErrorCode.${printKey(key)} = ${quoteText(code)}`),
    ...model.regions.map(({ region }) => `. type Region ${quoteText(region)}`),
    ...listDefaults(model).map(({ service, versionName }) => `${service} = ${service}/${versionName}`),
    ...model.services.map((service) => service.api),
    "",
  ].join("\n");
}
