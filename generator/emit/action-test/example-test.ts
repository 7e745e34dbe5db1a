import type { ActionModel, ExampleModel, ServiceModel } from "../../model/model.ts";
import type { SpecValue } from "../../spec/spec.ts";
import { printValue } from "../print/value.ts";
import { quoteText } from "../text/literal.ts";
import { escapeTemplate } from "../text/template.ts";
import { printExpectedRequest } from "./expected-request.ts";

/** Names that a printed test uses of the harness. */
export type Helper = "AS_ADDRESS" | "answerWith" | "asDocumented" | "catchError" | "expectRefusal" | "refuseWith";

/** A test as text, and what it uses. */
export interface PrintedTest {
  readonly text: string;
  readonly helpers: readonly Helper[];
  /** Whether it names the type of the answer. */
  readonly hasAnswer: boolean;
}

/** An example as a test: what is sent, byte for byte, and what comes back. */
export function printExampleTest(example: ExampleModel, action: ActionModel, service: ServiceModel): PrintedTest {
  const { method, request, response = {}, failureCode } = example;
  const isAnswerTyped = example.response !== undefined && example.doesResponseFit && failureCode === undefined;
  const isRequestTyped = request !== undefined && example.doesRequestFit;
  const isEmpty = Object.keys(response).length === 0;
  const hasAnswer = isAnswerTyped && !isEmpty;
  const isDocumented = example.response !== undefined && !isEmpty && !isAnswerTyped;
  const lines: string[] = [];
  if (hasAnswer) lines.push(`const response: ${action.responseName} = ${print(response)};`);
  else if (isDocumented) lines.push(`const response = asDocumented(${print(response)});`);
  if (!isRequestTyped) lines.push(`const request = asDocumented(${print(request ?? {})});`);
  const answer = hasAnswer || isDocumented ? "response" : "{}";
  const names = request === undefined ? "{ client }" : "{ client, sent }";
  lines.push(`const ${names} = answerWith(${answer}${method === "GET" ? ", AS_ADDRESS" : ""});`);
  const call = `${action.functionName}(client, ${isRequestTyped ? print(request) : "request"})`;
  if (failureCode === undefined) lines.push(`const answer = await ${call};`);
  else lines.push(`const call = ${call};`, "const error = await catchError(call);");
  if (request !== undefined) lines.push(printSnapshot(printExpectedRequest(method, action, service, request)));
  if (failureCode === undefined) lines.push(`expect(answer).toEqual(${answer});`);
  else lines.push(`expectRefusal(error, ${quoteText(action.name)}, ${quoteText(failureCode)});`);
  return {
    text: printTest(`it(${quoteText(example.title || action.name)}, async () => {`, lines),
    helpers: [
      "answerWith",
      ...(method === "GET" ? (["AS_ADDRESS"] as const) : []),
      ...(isDocumented || !isRequestTyped ? (["asDocumented"] as const) : []),
      ...(failureCode === undefined ? [] : (["catchError", "expectRefusal"] as const)),
    ],
    hasAnswer,
  };
}

/** What stands for the examples of an action that has none with a request: it is called by its own name. */
export function printNameTest(action: ActionModel, service: ServiceModel): PrintedTest {
  const lines = [
    "const { client, sent } = answerWith({});",
    `await ${action.functionName}(client, asDocumented({}));`,
    printSnapshot(printExpectedRequest("POST", action, service, {})),
  ];
  return {
    text: printTest('it("is sent by its own name", async () => {', lines),
    helpers: ["answerWith", "asDocumented"],
    hasAnswer: false,
  };
}

/** Each documented code comes back as itself. */
export function printCodesTest(action: ActionModel): PrintedTest {
  const lines = [
    `const error = await catchError(${action.functionName}(refuseWith(code).client, asDocumented({})));`,
    `expectRefusal(error, ${quoteText(action.name)}, code);`,
  ];
  const start = `it.each(Object.values(${action.errorCodeName}))("throws %s as itself", async (code) => {`;
  return {
    text: printTest(start, lines),
    helpers: ["asDocumented", "catchError", "expectRefusal", "refuseWith"],
    hasAnswer: false,
  };
}

const INDENT = "    ";

function print(value: SpecValue): string {
  return printValue(value, INDENT);
}

function printTest(start: string, lines: readonly string[]): string {
  return [`  ${start}`, ...lines.map((line) => INDENT + line), "  });"].join("\n");
}

function printSnapshot(text: string): string {
  const lines = text.split("\n").map((line) => (line === "" ? "" : `${INDENT}  ${escapeTemplate(line)}`));
  return ["expect(sent).toMatchInlineSnapshot(`", ...lines, `${INDENT}\`);`].join("\n");
}
