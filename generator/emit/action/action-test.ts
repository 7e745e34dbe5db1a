import type { ActionModel, ExampleModel, ServiceModel } from "../../model/model.ts";
import type { SpecValue } from "../../spec/spec.ts";
import { flattenRequest, printBody, printQuery, signBody, signQuery } from "./expected-request.ts";
import { printImport } from "../print/imports.ts";
import { render, type Templates } from "../print/render.ts";
import { printProperty, printValue } from "../print/value.ts";

/** Tests of one action from its page's own examples: the request on the wire, the answer, and each error code. */
export function emitActionTest(action: ActionModel, service: ServiceModel, templates: Templates): string {
  const hasCodes = action.errorCodes.length > 0;
  const examples = action.examples.map((example) => printExample(example, action, service));
  const areTyped = action.examples.every((example) => isRequestTyped(example) && isResponseTyped(example));
  return render(templates, "action-test.hbs", {
    imports: [
      printImport({
        names: [
          ...(hasCodes ? [action.errorCodeName] : []),
          action.functionName,
          `type ${action.requestName}`,
          `type ${action.responseName}`,
        ],
        from: `../../../src/${service.service}/${service.versionName}/${action.fileName}.js`,
      }),
      printImport({
        names: ["type ActionTest", ...(areTyped ? [] : ["asDocumented"]), "testAction"],
        from: "../../harness.js",
      }),
    ],
    action: action.name,
    // Spelt out, so that the compiler checks each example once and not again while it infers.
    types: `${action.requestName}, ${action.responseName}`,
    function: action.functionName,
    service: service.service,
    version: service.version,
    errorCodes: hasCodes ? `Object.values(${action.errorCodeName})` : "[]",
    examples: examples.length === 0 ? "[]" : `[\n${examples.join("\n")}\n  ]`,
  });
}

const INDENT = "      ";

function printExample(example: ExampleModel, action: ActionModel, service: ServiceModel): string {
  const { request, response, failureCode } = example;
  const lines = [printText("title", example.title || action.name), printText("method", example.method)];
  if (request) {
    lines.push(printJson("request", request, isRequestTyped(example)));
    if (example.method === "GET") {
      const query = printQuery([["Action", action.name], ...flattenRequest(request)]);
      lines.push(printText("url", `https://${service.endpoint}/?${query}`));
      lines.push(printText("signature", signQuery(action, service, request)));
    } else lines.push(printText("signature", signBody(action, service, printBody(request))));
  }
  if (response) lines.push(printJson("response", response, isResponseTyped(example)));
  if (failureCode !== undefined) lines.push(printText("failure", failureCode));
  return ["    {", ...lines.map((line) => `${INDENT}${line},`), "    },"].join("\n");
}

function isRequestTyped({ request, doesRequestFit }: ExampleModel): boolean {
  return request === undefined || doesRequestFit;
}

function isResponseTyped({ response, doesResponseFit, failureCode }: ExampleModel): boolean {
  return response === undefined || (doesResponseFit && failureCode === undefined);
}

function printText(key: string, text: string): string {
  return printProperty(key, text, INDENT);
}

/** Examples that do not fit their types are passed as they are documented, past the type check. */
function printJson(key: string, value: Record<string, SpecValue>, doesFit: boolean): string {
  const text = printValue(value, INDENT);
  return `${key}: ${doesFit ? text : `asDocumented(${text})`}`;
}
