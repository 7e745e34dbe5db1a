import type { MethodDeclarationStructure } from "ts-morph";
import type { ActionModel, ServiceModel } from "../model/model.ts";
import { describeAction } from "./action/action.ts";
import { describe } from "./print/comment.ts";
import type { Declaration } from "./print/declarations.ts";
import { declareErrorCodes } from "./print/declare-codes.ts";
import { declareInterface } from "./print/declare-members.ts";
import { printModule } from "./print/print-module.ts";
import { render, type Templates } from "./print/render.ts";
import { StructureKind } from "./print/ts-morph.ts";

/** The client of a service version: a table of contents whose methods call the functions of the actions. */
export function emitClient(service: ServiceModel, templates: Templates): string {
  const { actions, clientName } = service;
  const imports = [
    { names: ["Client"], from: "../../runtime/client.js" },
    { names: ["CallOptions"], from: "../../runtime/options/options.js", isType: true },
    ...actions.map((action) => {
      const names = [action.functionName, `type ${action.requestName}`, `type ${action.responseName}`];
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
    methods: actions.map(declareMethod),
  };
  return printModule({ imports, declarations: [client] }, templates);
}

function declareMethod(action: ActionModel): MethodDeclarationStructure {
  return {
    kind: StructureKind.Method,
    name: action.functionName,
    docs: describeAction(action, "method"),
    parameters: [
      { name: "request", type: action.requestName, hasQuestionToken: action.isRequestOptional },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${action.responseName}>`,
    statements: [`return ${action.functionName}(this, request, options);`],
  };
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
