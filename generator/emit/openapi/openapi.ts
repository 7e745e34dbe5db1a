import type { ServiceModel } from "../../model/model.ts";
import { type Direction } from "../print/print-type.ts";
import { printJson, printJsonLines } from "../text/json.ts";
import { escapeMarkdown } from "../text/markdown.ts";
import { buildOperation } from "./operation.ts";
import { buildObjectSchema, dropUndefined, type Schema } from "./member-schema.ts";

const DESCRIPTION = `Tencent Cloud has one path, \`/\`, and takes the action from the header \`X-TC-Action\`. Here each action has a path of its
own, which is made up, so that tools can tell them apart. Requests are signed with TC3-HMAC-SHA256, and refusals come with HTTP 200.

Extensions:

- \`x-tencentcloud-region\`: whether the header \`X-TC-Region\` is \`required\`, \`optional\` or \`ignored\`
- \`x-tencentcloud-rate-limit\`: requests a second
- \`x-tencentcloud-read-only\`: the action changes nothing
- \`x-tencentcloud-paging\`: the members that carry the pages of a list
- \`x-tencentcloud-stream\`: when the answer is \`text/event-stream\`
- \`x-tencentcloud-dry-run\`: the member with which a call only checks
- \`x-tencentcloud-type\`: the documented type of dates and times
- \`x-tencentcloud-token\`: the member makes a call repeatable
- \`x-tencentcloud-erratum\`, \`x-tencentcloud-errata\`: what the documentation has wrong`;

/** A service version as an OpenAPI 3.1 document, for other people's tools. */
export function emitOpenApi(service: ServiceModel): string {
  const paths = service.actions.map(
    (action) => [`/${action.name}`, printJson({ post: buildOperation(action) })] as const,
  );
  const { service: name, version, title, endpoint, docs } = service;
  return `${printJsonLines([
    ["openapi", printJson("3.1.0")],
    [
      "info",
      printJson({
        title: escapeMarkdown(title),
        version,
        description: DESCRIPTION,
        license: { name: "MIT", identifier: "MIT" },
        "x-tencentcloud-service": name,
      }),
    ],
    ["servers", printJson([{ url: `https://${endpoint}` }])],
    ...(docs === undefined ? [] : [["externalDocs", printJson({ url: docs })] as const]),
    ["security", printJson([{ TC3: [] }])],
    ["paths", printJsonLines(paths)],
    [
      "components",
      printJsonLines([
        ["securitySchemes", printJson({ TC3: SCHEME })],
        [
          "responses",
          printJson({ Gateway: { description: "Something on the way refused; the API itself does so with 200." } }),
        ],
        ["schemas", printJsonLines(listComponents(service).map(([key, schema]) => [key, printJson(schema)] as const))],
      ]),
    ],
  ])}\n`;
}

const SCHEME: Schema = {
  type: "apiKey",
  in: "header",
  name: "Authorization",
  description: "TC3-HMAC-SHA256 over the request, made anew for each.",
};

function listComponents(service: ServiceModel): (readonly [name: string, schema: Schema])[] {
  const reached = reachTypes(service);
  const types = service.types.flatMap((type) =>
    (["sent", "received"] as const).flatMap((direction) => {
      const name = direction === "sent" ? type.inputName : type.typeName;
      if (!reached.has(name)) return [];
      const description = escapeMarkdown(type.description) || undefined;
      const facts = dropUndefined({ description, "x-tencentcloud-erratum": type.erratum });
      return [[name, { ...facts, ...buildObjectSchema(type.members, direction) }] as const];
    }),
  );
  const actions = service.actions.flatMap((action) => [
    [action.requestName, buildObjectSchema(action.request, "sent")] as const,
    // Else a refusal could pass for an answer none of whose members must be there.
    [
      action.responseName,
      {
        ...buildObjectSchema(action.response, "received"),
        ...(!action.response.some((member) => member.name === "Error") && {
          not: { required: ["Error"], properties: { Error: {} } },
        }),
      },
    ] as const,
  ]);
  return [...types, ...actions];
}

/** Exported names of the forms of data types that an action leads to. */
function reachTypes({ actions, types }: ServiceModel): ReadonlySet<string> {
  const reached = new Set<string>();
  const byName = new Map(types.map((type) => [type.typeName, type.members]));
  const visit = (members: ServiceModel["types"][number]["members"], direction: Direction): void => {
    for (const { type } of members) {
      const name = direction === "sent" ? type.inputName : type.typeName;
      if (name === undefined || reached.has(name)) continue;
      reached.add(name);
      visit(byName.get(type.typeName ?? "") ?? [], direction);
    }
  };
  for (const action of actions) {
    visit(action.request, "sent");
    visit(action.response, "received");
  }
  return reached;
}
