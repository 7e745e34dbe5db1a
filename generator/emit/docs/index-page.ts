import { render, type Templates } from "../print/render.ts";
import type { PackageSummary, ServiceSummary } from "../summary.ts";
import { escapeMarkdown, printCode, printTable } from "../text/markdown.ts";

/** The start of the reference: the services, and the codes that all of them share. */
export function emitIndexPage({ services, commonErrorCodes, regions }: PackageSummary, templates: Templates): string {
  return render(templates, "docs/index.hbs", {
    services: printTable(["Service", "", "Version", "Actions"], services.map(listService)),
    codes: printTable(
      ["Code", "Meaning"],
      commonErrorCodes.map((item) => [printCode(item.code), escapeMarkdown(item.description)]),
    ),
    regions: printTable(
      ["Region", "Place"],
      regions.map(({ region, place }) => [printCode(region), escapeMarkdown(place)]),
    ),
  });
}

/** The same for language models: <https://llmstxt.org>. */
export function emitLlmsText({ services }: PackageSummary, templates: Templates): string {
  return render(templates, "docs/llms.hbs", {
    services: services.map((service) => ({
      link: linkOf(service),
      title: escapeMarkdown(`${service.title} ${service.version}`),
      count: service.actionCount,
    })),
  });
}

function listService(service: ServiceSummary): string[] {
  return [
    `[${escapeMarkdown(service.title)}](${linkOf(service)})`,
    printCode(service.service),
    service.version,
    String(service.actionCount),
  ];
}

function linkOf({ service, version }: ServiceSummary): string {
  return `${service}/${version}/index.md`;
}
