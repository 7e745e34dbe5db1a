import type { ActionModel, ServiceModel } from "../../model/model.ts";
import { printImport } from "../print/imports.ts";
import { render, type Templates } from "../print/render.ts";
import { quoteText } from "../text/literal.ts";
import { printCodesTest, printExampleTest, printNameTest } from "./example-test.ts";

/** Tests of one action from its page's own examples: the request on the wire, the answer, and each error code. */
export function emitActionTest(action: ActionModel, service: ServiceModel, templates: Templates): string {
  const hasCodes = action.errorCodes.length > 0;
  const hasRequest = action.examples.some((example) => example.request !== undefined);
  const tests = [
    ...(hasRequest ? [] : [printNameTest(action, service)]),
    ...action.examples.map((example) => printExampleTest(example, action, service)),
    ...(hasCodes ? [printCodesTest(action)] : []),
  ];
  const names = [
    ...(hasCodes ? [action.errorCodeName] : []),
    action.functionName,
    ...(tests.some((test) => test.hasAnswer) ? [`type ${action.responseName}`] : []),
  ];
  const helpers = [...new Set(tests.flatMap((test) => test.helpers))].toSorted();
  return render(templates, "action-test.hbs", {
    imports: [
      printImport({ names: ["describe", "expect", "it"], from: "vitest" }),
      printImport({ names, from: `../../../src/${service.service}/${service.versionName}/${action.fileName}.js` }),
      printImport({ names: helpers, from: "../../harness.js" }),
    ],
    name: quoteText(action.name),
    tests: tests.map((test) => test.text).join("\n\n"),
  });
}
