import type { MethodDeclarationStructure } from "ts-morph";
import type { ActionModel, ServiceModel } from "../model/model.ts";
import { describeAction } from "./action/action.ts";
import { listExtraFunctions } from "./action/extra-functions.ts";
import { describe } from "./print/comment.ts";
import type { Declaration } from "./print/declarations.ts";
import { declareErrorCodes } from "./print/declare-codes.ts";
import { declareInterface } from "./print/declare-members.ts";
import type { Import } from "./print/imports.ts";
import { printModule } from "./print/print-module.ts";
import { render, type Templates } from "./print/render.ts";
import { StructureKind } from "./print/ts-morph.ts";

/** The client of a service version: a table of contents whose methods call the functions of the actions. */
export function emitClient(service: ServiceModel, templates: Templates): string {
  const { actions, clientName } = service;
  const extras = actions.flatMap(listExtraFunctions);
  const dataTypes = [...new Set(extras.flatMap((extra) => extra.dataTypes))].toSorted();
  const imports = [
    { names: ["Client"], from: "../../runtime/client.js" },
    { names: ["CallOptions"], from: "../../runtime/options/options.js", isType: true },
    ...RESULT_TYPES.filter(({ names: [name] }) => extras.some((extra) => extra.resultType === name)),
    ...(dataTypes.length > 0 ? [{ names: dataTypes, from: "./types.js", isType: true }] : []),
    ...actions.map((action) => {
      const functions = [action.functionName, ...listExtraFunctions(action).map((extra) => extra.name)];
      const names = [...functions, `type ${action.requestName}`, `type ${action.responseName}`];
      return { names, from: `./${action.fileName}.js` };
    }),
  ];
  const summary = `Client of ${service.title}, version ${service.version}. Takes the options of every client.`;
  const client: Declaration = {
    kind: StructureKind.Class,
    name: clientName,
    isExported: true,
    extends: "Client",
    docs: describe([summary, service.docs === undefined ? "" : `Source: ${service.docs}`]),
    methods: actions.flatMap(declareMethods),
  };
  return printModule({ imports, declarations: [client] }, templates);
}

/** Where the types are that methods return, beside promises. */
const RESULT_TYPES: readonly Import[] = [
  { names: ["Paginated"], from: "../../runtime/paging/paginate.js", isType: true },
  { names: ["StreamEvent"], from: "../../runtime/streaming/stream-event.js", isType: true },
];

function declareMethods(action: ActionModel): MethodDeclarationStructure[] {
  const { functionName, requestName, responseName, isRequestOptional } = action;
  const own = { name: functionName, docs: describeAction(action, "method"), returnType: `Promise<${responseName}>` };
  return [own, ...listExtraFunctions(action)].map(({ name, docs, returnType }) => ({
    kind: StructureKind.Method,
    name,
    docs,
    parameters: [
      { name: "request", type: requestName, hasQuestionToken: isRequestOptional },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType,
    statements: [`return ${name}(this, request, options);`],
  }));
}

/** The data types of a service version, each in the forms that it has: received, and sent. Nothing where it has none. */
export function emitTypes(service: ServiceModel, templates: Templates): string | undefined {
  if (service.types.length === 0) return undefined;
  const declarations = service.types.flatMap((type) => {
    const { typeName, inputName, members } = type;
    const docs = describe([type.description, type.erratum === undefined ? "" : `Erratum: ${type.erratum}`]);
    return [
      ...(type.isReceived ? [declareInterface(typeName, members, "received", docs)] : []),
      ...(type.isSent ? [declareInterface(inputName, members, "sent", docs)] : []),
    ];
  });
  return printModule({ declarations }, templates);
}

/** The error codes of a service version: those of all its actions. Nothing where no page names one. */
export function emitErrors(service: ServiceModel, templates: Templates): string | undefined {
  if (service.errorCodes.length === 0) return undefined;
  const summary = `Error codes of ${service.title}, those of all its actions; any action can also return the common ones.`;
  const declarations = declareErrorCodes(service.errorCodeName, service.errorCodes, summary);
  return printModule({ declarations }, templates);
}

/** What a service version exports. */
export function emitServiceIndex(service: ServiceModel, templates: Templates): string {
  const files = [
    "client",
    ...(service.errorCodes.length > 0 ? ["errors"] : []),
    ...(service.types.length > 0 ? ["types"] : []),
    ...service.actions.map((action) => action.fileName),
  ];
  return render(templates, "service-index.hbs", { files });
}
