import type { ActionModel, ExampleModel, ServiceModel } from "../../model/model.ts";
import { printValue } from "../print/value.ts";
import { printJson } from "../text/json.ts";
import { printCodeBlock } from "../text/markdown.ts";
import { quoteShell } from "../text/shell.ts";

/** A program that makes a documented call, as the package's user would write it. */
export function printProgram(action: ActionModel, service: ServiceModel, { request = {} }: ExampleModel): string {
  const options = action.region === "ignored" ? "" : '{ region: "ap-guangzhou" }';
  const isEmpty = Object.keys(request).length === 0 && action.isRequestOptional;
  const lines = [
    `import { ${service.clientName} } from "typed-tencentcloud/${service.service}/${service.versionName}";`,
    "",
    `const client = new ${service.clientName}(${options});`,
    `const answer = await client.${action.functionName}(${isEmpty ? "" : printValue(request)});`,
    "console.log(answer);",
  ];
  return printCodeBlock("ts", lines.join("\n"));
}

/** The same call in a shell; what only a signer knows stands in variables. */
export function printCurl(action: ActionModel, service: ServiceModel, { request = {} }: ExampleModel): string {
  const headers = [
    "Content-Type: application/json",
    `X-TC-Action: ${action.name}`,
    `X-TC-Version: ${service.version}`,
    ...(action.region === "ignored" ? [] : ["X-TC-Region: ap-guangzhou"]),
  ];
  const lines = [
    `curl ${quoteShell(`https://${service.endpoint}/`)}`,
    ...headers.map((header) => `-H ${quoteShell(header)}`),
    '-H "X-TC-Timestamp: $TIMESTAMP"',
    '-H "Authorization: $AUTHORIZATION"',
    `--data-raw ${quoteShell(printJson(request))}`,
  ];
  return printCodeBlock("sh", lines.join(" \\\n  "));
}
