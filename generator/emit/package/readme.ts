import type { ActionModel } from "../../model/model.ts";
import { cutSentence } from "../docs/first-sentence.ts";
import { render, type Templates } from "../print/render.ts";
import { listDefaults } from "./list-defaults.ts";
import type { PackageSummary } from "../summary.ts";
import { escapeMarkdown } from "../text/markdown.ts";

/** The package's README: how to call an action, and a table of all of them. */
export function emitReadme(model: PackageSummary, templates: Templates): string {
  const source = listDefaults(model).find((service) => service.sample !== undefined);
  const sample = source?.sample;
  return render(templates, "readme.hbs", {
    sample: source && {
      ...sample,
      nestedRequest: sample?.request.replaceAll("\n", "\n  "),
      clientName: source.clientName,
      variable: source.service.replace(/\W/g, "_"),
      path: source.service,
    },
    services: model.services.map(({ title, service, versionName, clientName, rows }) => {
      return { title: escapeMarkdown(title), path: `${service}/${versionName}`, clientName, rows };
    }),
  });
}

/** An action's row in the table of actions. */
export function printRow(action: ActionModel): string {
  const limit = action.rateLimit === undefined ? "" : `${action.rateLimit}/s`;
  const deprecated = action.deprecated === undefined ? "" : "Deprecated. ";
  const summary = `${deprecated}${escapeMarkdown(cutSentence(action.description))}`;
  return `| \`${action.functionName}\` | \`${action.name}\` | ${limit} | ${action.region} | ${summary} |`;
}
