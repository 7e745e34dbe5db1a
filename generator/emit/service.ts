import type { MethodDeclarationStructure } from "ts-morph";
import type { ActionModel, ServiceModel } from "../model/model.ts";
import { describeAction } from "./action.ts";
import { declareErrorCodes, declareInterface, describe, printDeclarations } from "./declarations.ts";
import { printHeader } from "./header.ts";
import { printImport } from "./imports.ts";
import { render, type Templates } from "./render.ts";
import { StructureKind } from "./ts-morph.ts";
import { escapeDocComment } from "./text/doc-comment.ts";

/** The client of a service version: a table of contents whose methods call the functions of the actions. */
export function emitClient(service: ServiceModel, templates: Templates): string {
  const { actions, clientName } = service;
  const imports = [
    printImport(["Client"], "../../runtime/client.js"),
    printImport(["CallOptions"], "../../runtime/options/options.js", { isType: true }),
    ...actions.map((action) => {
      const names = [action.functionName, `type ${action.requestName}`, `type ${action.responseName}`];
      return printImport(names, `./${action.fileName}.js`);
    }),
  ];
  const summary = `Client of ${service.title}, version ${service.version}. Takes the options of every client.`;
  const declarations = printDeclarations([
    {
      kind: StructureKind.Class,
      name: clientName,
      isExported: true,
      extends: "Client",
      docs: describe([summary, service.docs === undefined ? "" : `Source: ${service.docs}`]),
      methods: actions.map(declareMethod),
    },
  ]);
  return render(templates, "module.hbs", { header: headerOf(service), imports, declarations });
}

function declareMethod(action: ActionModel): MethodDeclarationStructure {
  return {
    kind: StructureKind.Method,
    name: action.functionName,
    docs: describeAction(action),
    parameters: [
      { name: "request", type: action.requestName, hasQuestionToken: action.isRequestOptional },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${action.responseName}>`,
    statements: [`return ${action.functionName}(this, request, options);`],
  };
}

/** The data types of a service version. */
export function emitTypes(service: ServiceModel, templates: Templates): string {
  const interfaces = service.types.map((type) => {
    const erratum = type.erratum === undefined ? "" : `Erratum: ${type.erratum}`;
    return declareInterface(type.typeName, type.members, describe([type.description, erratum]));
  });
  const declarations = interfaces.length > 0 ? printDeclarations(interfaces) : "export {};";
  return render(templates, "module.hbs", { header: headerOf(service, "types.yaml"), imports: [], declarations });
}

/** The error codes of a service version: those of all its actions. */
export function emitErrors(service: ServiceModel, templates: Templates): string {
  const summary = `Error codes of ${service.title}, those of all its actions; any action can also return the common ones.`;
  const declarations = printDeclarations(declareErrorCodes(service.errorCodeName, service.errorCodes, summary));
  return render(templates, "module.hbs", { header: headerOf(service), imports: [], declarations });
}

/** What a service version exports. */
export function emitServiceIndex(service: ServiceModel, templates: Templates): string {
  return render(templates, "service-index.hbs", {
    header: headerOf(service),
    summary: escapeDocComment(`${service.title}, version ${service.version}.`).replaceAll("\n", " "),
    files: ["client", "errors", "types", ...service.actions.map((action) => action.fileName)],
  });
}

function headerOf(service: ServiceModel, file = ""): string {
  return printHeader(`specs/${service.service}/${service.version}/${file}`);
}
