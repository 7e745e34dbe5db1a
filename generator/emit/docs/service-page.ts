import type { ActionModel, ServiceModel } from "../../model/model.ts";
import { render, type Templates } from "../print/render.ts";
import { escapeMarkdown, printAddress, printCode, printTable } from "../text/markdown.ts";
import { printMemberTable } from "./member-table.ts";
import { cutSentence } from "./first-sentence.ts";

/** The reference page of a service version: its actions and its error codes. */
export function emitServicePage(service: ServiceModel, templates: Templates): string {
  const codes = service.errorCodes.map(({ code, description }) => [printCode(code), escapeMarkdown(description)]);
  return render(templates, "docs/service.hbs", {
    title: escapeMarkdown(service.title),
    facts: printTable(
      ["", ""],
      [
        ["Version", service.version],
        ["Address", printCode(service.endpoint)],
        [
          "Client",
          `${printCode(service.clientName)} of ${printCode(`typed-tencentcloud/${service.service}/${service.versionName}`)}`,
        ],
        ...(service.docs === undefined ? [] : [["Source", printAddress(service.docs)]]),
      ],
    ),
    actions: printTable(["Action", "Limit", "Region", ""], service.actions.map(listAction)),
    codes: codes.length === 0 ? "" : printTable(["Code", "Meaning"], codes),
  });
}

function listAction(action: ActionModel): string[] {
  const deprecated = action.deprecated === undefined ? "" : "Deprecated. ";
  return [
    `[${escapeMarkdown(action.name)}](${action.fileName}.md)`,
    action.rateLimit === undefined ? "" : `${action.rateLimit}/s`,
    action.region,
    deprecated + escapeMarkdown(cutSentence(action.title || action.description)),
  ];
}

/** The reference page of the data types of a service version. */
export function emitTypesPage(service: ServiceModel, templates: Templates): string {
  return render(templates, "docs/types.hbs", {
    title: escapeMarkdown(service.title),
    types: service.types.map((type) => ({
      anchor: type.typeName,
      name: escapeMarkdown(type.typeName),
      description: escapeMarkdown(type.description),
      erratum: type.erratum === undefined ? "" : `Erratum: ${escapeMarkdown(type.erratum)}`,
      members: printMemberTable(type.members, directionOf(type), ""),
    })),
  });
}

function directionOf({ isSent, isReceived }: ServiceModel["types"][number]): "sent" | "received" | "both" {
  if (isSent && isReceived) return "both";
  return isSent ? "sent" : "received";
}
