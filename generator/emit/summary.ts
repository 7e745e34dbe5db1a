import type { ActionModel, ActionSummary, ServiceModel, ServiceSummary } from "../model/model.ts";
import { listApi } from "./api.ts";

/** What the package's common files need of a service version. */
export function summarize(service: ServiceModel): ServiceSummary {
  const { version, versionName, title, docs, clientName } = service;
  return {
    service: service.service,
    version,
    versionName,
    title,
    docs,
    clientName,
    actions: service.actions.map(summarizeAction),
    api: listApi(service),
  };
}

function summarizeAction(action: ActionModel): ActionSummary {
  return {
    name: action.name,
    functionName: action.functionName,
    summary: firstSentence(action.description),
    isDeprecated: action.deprecated !== undefined,
    rateLimit: action.rateLimit,
    region: action.region,
    request: action.examples.find((example) => example.doesRequestFit)?.request,
    sampleErrorKey: (action.errorCodes.find(({ code }) => code.includes(".")) ?? action.errorCodes[0])?.key,
  };
}

const LONGEST = 160;

function firstSentence(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  const sentence = /^.*?[.。](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
}
