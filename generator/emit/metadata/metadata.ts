import type { CommonModel, ServiceModel } from "../../model/model.ts";
import type { PackageSummary } from "../summary.ts";
import { printJson, printJsonLines } from "../text/json.ts";
import { buildActionMetadata, buildTypeMetadata } from "./build-metadata.ts";

/** All that is known of a service version, as the tools read it at run time: `ServiceMetadata` of templates/tools. */
export function emitMetadata(service: ServiceModel): string {
  const meanings = new Map(service.errorCodes.map(({ code, description }) => [code, description]));
  const actions = service.actions.map(
    (action) => [action.name, printJson(buildActionMetadata(action, meanings))] as const,
  );
  const types = service.types.map((type) => [type.typeName, printJson(buildTypeMetadata(type))] as const);
  const { service: name, version, title, endpoint, docs, clientName } = service;
  return `${printJsonLines([
    ...Object.entries({ service: name, version, title, endpoint, ...(docs !== undefined && { docs }), clientName }).map(
      ([key, value]) => [key, printJson(value)] as const,
    ),
    ["actions", printJsonLines(actions)],
    ["types", printJsonLines(types)],
    ["errors", printJsonLines(listMeanings(service.errorCodes))],
  ])}\n`;
}

/** `MetadataIndex` of templates/tools: the service versions, their actions by title, and what all of them share. */
export function emitMetadataIndex({ services, commonErrorCodes, regions }: PackageSummary): string {
  const entries = services.map(({ indexEntry }) => indexEntry);
  return `${printJsonLines([
    ["services", `[\n${entries.join(",\n")}\n]`],
    ["errors", printJsonLines(listMeanings(commonErrorCodes))],
    ["regions", printJsonLines(regions.map(({ region, place }) => [region, printJson(place)]))],
  ])}\n`;
}

/** The entry of a service version in the index. */
export function printIndexEntry({ service, version, title, actions }: ServiceModel): string {
  return printJson({
    service,
    version,
    title,
    actions: Object.fromEntries(actions.map((action) => [action.name, action.title || action.description])),
  });
}

function listMeanings(codes: CommonModel["commonErrorCodes"]): (readonly [string, string])[] {
  return codes.map(({ code, description }) => [code, printJson(description)]);
}
