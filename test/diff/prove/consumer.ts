import type { ServiceModel } from "../../../generator/model/model.ts";
import { printAnswerReader, printListReaders, printOldTypes } from "./consumer-answers.ts";
import { printRequestCalls } from "./consumer-requests.ts";
import type { State, Version } from "./state.ts";

/**
 * A program that uses everything that the package of a state exports of one version: builds every request in all ways
 * that the documentation allows, reads every member of every answer at its old type, and names every code, value, method and
 * export. `from` is the path that it imports. It is written from the specification, not by the generator's emitters.
 */
export function printConsumer(version: Version, model: ServiceModel, from: string): string {
  const types = model.types.flatMap(({ typeName, inputName, isReceived, isSent }) => [
    ...(isReceived ? [`type ${typeName}`] : []),
    ...(isSent ? [`type ${inputName}`] : []),
  ]);
  const actions = model.actions.flatMap(
    ({ functionName, paging, stream, requestName, responseName, errorCodeName, errorCodes }) => [
      functionName,
      ...[paging?.itemsName === undefined ? undefined : paging.functionName, stream?.functionName].filter(Boolean),
      `type ${requestName}`,
      `type ${responseName}`,
      ...(errorCodes.length > 0 ? [errorCodeName] : []),
    ],
  );
  const names = [model.clientName, ...(model.errorCodes.length > 0 ? [model.errorCodeName] : []), ...types, ...actions];
  return [
    `import { ${names.join(", ")} } from ${JSON.stringify(from)};`,
    "declare const text: string, amount: number, flag: boolean, bytes: Uint8Array, anything: { [member: string]: unknown };",
    `const client = new ${model.clientName}();`,
    printOldTypes(version),
    ...version.actions.map((action) => printRequestCalls(action, version, model)),
    ...version.actions.map((action) => printAnswerReader(action, version, model)),
    ...version.actions.map((action) => printListReaders(action, model)),
    ...model.types.map((type) => printAnswerReader(type, version, model)),
    ...printCodes(model.errorCodeName, model.errorCodes),
    ...model.actions.flatMap((action) => printCodes(action.errorCodeName, action.errorCodes)),
    "",
  ].join("\n");
}

/** The same for what all services share. */
export function printCommonConsumer({ errors, regions }: State): string {
  const codes = Object.keys(errors).map((code) => ({ code, key: code.replace(".", "_") }));
  return [
    'import { CommonErrorCode } from "./common.js";',
    'import type { Region } from "./region.js";',
    ...printCodes("CommonErrorCode", codes),
    ...Object.keys(regions).map((region, index) => `export const region${index}: Region = ${JSON.stringify(region)};`),
    "",
  ].join("\n");
}

function printCodes(name: string, codes: readonly { readonly code: string; readonly key: string }[]): string[] {
  return codes.flatMap(({ code, key }, index) => [
    `export const ${name}_${index}: ${JSON.stringify(code)} = ${name}[${JSON.stringify(key)}];`,
    `export const ${name}_type_${index}: ${name} = ${JSON.stringify(code)};`,
  ]);
}
