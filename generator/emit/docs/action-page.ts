import type { ActionModel, ExampleModel, ServiceModel } from "../../model/model.ts";
import { render, type Templates } from "../print/render.ts";
import { printJsonTree } from "../text/json.ts";
import { escapeMarkdown, printAddress, printCode, printCodeBlock, printTable } from "../text/markdown.ts";
import { printMemberTable } from "./member-table.ts";
import { printCurl, printProgram } from "./sample.ts";

/** The reference page of an action: what it takes, answers and refuses, with a documented call. */
export function emitActionPage(action: ActionModel, service: ServiceModel, templates: Templates): string {
  const example = action.examples.find((item) => item.request !== undefined && item.doesRequestFit);
  const { deprecated } = action;
  return render(templates, "docs/action.hbs", {
    name: action.name,
    title: escapeMarkdown(action.title),
    description: escapeMarkdown(action.description),
    deprecated:
      deprecated === undefined ? "" : `**Deprecated.** ${deprecated === true ? "" : escapeMarkdown(deprecated)}`,
    facts: printTable(["", ""], listFacts(action, service)),
    request: action.request.length === 0 ? "" : printMemberTable(action.request, "sent", "types.md"),
    response: printMemberTable(action.response, "received", "types.md"),
    program: example && printProgram(action, service, example),
    curl: example && printCurl(action, service, example),
    answer: example && printAnswer(example),
    codes: action.errorCodes.length > 0 ? printCodes(action) : "",
    errata: listErrata(action),
  });
}

function listFacts(action: ActionModel, service: ServiceModel): string[][] {
  const { rateLimit, region, paging, stream, dryRunName, tokenName, sourceUrl } = action;
  const regions = { required: "must be given", optional: "may be given", ignored: "is not sent" };
  return [
    ["Service", `[${escapeMarkdown(service.title)}](index.md), version ${service.version}`],
    ["Method", `${printCode(`${service.clientName}.${action.functionName}`)}`],
    ["Effect", action.isReadOnly ? "only reads" : "may change something"],
    ["Region", regions[region]],
    ...(rateLimit === undefined ? [] : [["Limit", `${rateLimit} requests a second`]]),
    ...(tokenName === undefined ? [] : [["Repeatable", `by ${printCode(tokenName)}, which the client fills in`]]),
    ...(paging === undefined ? [] : [["Pages", `by ${printCode(paging.positionName)}`]]),
    ...(stream === undefined ? [] : [["Stream", "the answer comes as events"]]),
    ...(dryRunName === undefined ? [] : [["Dry run", `with ${printCode(dryRunName)}`]]),
    ...(sourceUrl === undefined ? [] : [["Source", printAddress(sourceUrl)]]),
  ];
}

function printAnswer({ response }: ExampleModel): string | undefined {
  return response && printCodeBlock("json", printJsonTree(response));
}

function printCodes(action: ActionModel): string {
  return printTable(
    ["Code", "Meaning"],
    action.errorCodes.map(({ code, description }) => [printCode(code), escapeMarkdown(description)]),
  );
}

function listErrata({ examples }: ActionModel): string[] {
  return examples.flatMap(({ erratum }) => (erratum === undefined ? [] : [escapeMarkdown(erratum)]));
}
