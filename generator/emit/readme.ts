import type { ActionSummary, PackageModel, ServiceSummary } from "../model/model.ts";
import { render, type Templates } from "./render.ts";
import { printValue } from "./text/literal.ts";
import { escapeMarkdown } from "./text/markdown.ts";

/** The package's README: how to call an action, and a table of all of them. */
export function emitReadme(model: PackageModel, templates: Templates): string {
  const sample = findSample(model);
  return render(templates, "readme.hbs", {
    sample: sample && {
      client: sample.service.clientName,
      variable: sample.service.service.replace(/\W/g, "_"),
      path: sample.service.service,
      method: sample.action.functionName,
      errorCodes: `${sample.action.name}ErrorCode`,
      request: printValue(sample.action.request ?? {}),
      nestedRequest: printValue(sample.action.request ?? {}, "  "),
      code: sample.action.sampleErrorKey,
      functionName: sample.action.functionName,
    },
    services: model.services.map((service) => ({
      title: escapeMarkdown(service.title),
      path: `${service.service}/${service.versionName}`,
      client: service.clientName,
      actions: service.actions.map(printRow),
    })),
  });
}

function findSample(model: PackageModel): { service: ServiceSummary; action: ActionSummary } | undefined {
  for (const service of model.services) {
    const action = service.actions.find((item) => item.request !== undefined && item.sampleErrorKey !== undefined);
    if (action) return { service, action };
  }
  return undefined;
}

function printRow(action: ActionSummary): string {
  const limit = action.rateLimit === undefined ? "" : `${action.rateLimit}/s`;
  const summary = `${action.isDeprecated ? "Deprecated. " : ""}${escapeMarkdown(action.summary)}`;
  return `| \`${action.functionName}\` | \`${action.name}\` | ${limit} | ${action.region} | ${summary} |`;
}
