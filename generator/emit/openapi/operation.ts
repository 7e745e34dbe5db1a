import type { ActionModel, ExampleModel } from "../../model/model.ts";
import { escapeMarkdown } from "../text/markdown.ts";
import { cutSentence } from "../docs/first-sentence.ts";
import { dropUndefined, refer, type Schema } from "./member-schema.ts";

/** An action as an operation: a POST of JSON, answered by HTTP 200 whether it succeeded or not. */
export function buildOperation(action: ActionModel): Schema {
  const { name, title, description, sourceUrl, paging, stream } = action;
  const requests = action.examples.filter(({ request, doesRequestFit }) => request !== undefined && doesRequestFit);
  return dropUndefined({
    operationId: name,
    summary: escapeMarkdown(cutSentence(title || name)),
    description: escapeMarkdown(description) || undefined,
    deprecated: action.deprecated !== undefined || undefined,
    externalDocs: sourceUrl === undefined ? undefined : { url: sourceUrl },
    requestBody: {
      required: !action.isRequestOptional,
      content: {
        "application/json": dropUndefined({
          schema: refer(action.requestName),
          examples: listExamples(requests, ({ request }) => request),
        }),
      },
    },
    responses: { "200": buildAnswer(action), "4XX": { $ref: "#/components/responses/Gateway" } },
    "x-tencentcloud-region": action.region,
    "x-tencentcloud-rate-limit": action.rateLimit,
    "x-tencentcloud-read-only": action.isReadOnly || undefined,
    "x-tencentcloud-paging": paging && dropUndefined({ ...paging }),
    "x-tencentcloud-stream": stream && (stream.kind === "always" ? "always" : { optional: stream.memberName }),
    "x-tencentcloud-dry-run": action.dryRunName,
    "x-tencentcloud-errata": listErrata(action),
  });
}

function buildAnswer(action: ActionModel): Schema {
  const responses = action.examples.filter((example) => example.response !== undefined && doesAnswerFit(example));
  return {
    description: "What the action answers, or why it does not.",
    content: {
      "application/json": dropUndefined({
        schema: {
          type: "object",
          required: ["Response"],
          properties: { Response: { oneOf: [refer(action.responseName), buildRefusal(action)] } },
        },
        examples: listExamples(responses, ({ response }) => ({ Response: response })),
      }),
    },
  };
}

/** A documented refusal is an answer like any other, if it has what every refusal has. */
function doesAnswerFit({ response, doesResponseFit, failureCode }: ExampleModel): boolean {
  if (failureCode === undefined) return doesResponseFit;
  const error = response?.["Error"];
  return (
    failureCode !== "" &&
    typeof response?.["RequestId"] === "string" &&
    typeof error === "object" &&
    error !== null &&
    !Array.isArray(error) &&
    typeof error["Message"] === "string"
  );
}

/** How an action is refused: with its documented codes, or with any other, for no page lists all of them. */
function buildRefusal({ errorCodes }: ActionModel): Schema {
  const listed = { type: "string", enum: errorCodes.map(({ code }) => code) };
  const code = errorCodes.length === 0 ? { type: "string" } : { anyOf: [listed, { type: "string" }] };
  return {
    type: "object",
    required: ["Error", "RequestId"],
    properties: {
      Error: {
        type: "object",
        required: ["Code", "Message"],
        properties: { Code: code, Message: { type: "string" } },
      },
      RequestId: { type: "string" },
    },
  };
}

function listExamples(examples: readonly ExampleModel[], pick: (example: ExampleModel) => unknown): Schema | undefined {
  if (examples.length === 0) return undefined;
  const entries = examples.map((example, index) => {
    const summary = escapeMarkdown(example.title);
    return [`example${index + 1}`, { ...(summary !== "" && { summary }), value: pick(example) }];
  });
  return Object.fromEntries(entries) as Schema;
}

function listErrata({ examples }: ActionModel): string[] | undefined {
  const errata = examples.map(({ erratum }) => erratum).filter((erratum) => erratum !== undefined);
  return errata.length === 0 ? undefined : errata;
}
