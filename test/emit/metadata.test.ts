import { describe, expect, it } from "vitest";
import type { MetadataIndex, ServiceMetadata } from "../../templates/tools/metadata/metadata.ts";
import { generateDemo } from "../support/specs.ts";

const SERVICE = "demo/2020-01-01";

describe("metadata of a service version", () => {
  it("has every fact of its specifications, in the page's words", async () => {
    const { metadata } = await makeMetadata({
      [`${SERVICE}/service.yaml`]:
        'service: demo\nversion: "2020-01-01"\ntitle: Demo\nendpoint: demo.tencentcloudapi.com\ndocs: https://example.com/demo\n',
      [`${SERVICE}/types.yaml`]: `
Item:
  description: One item.
  erratum: The page has no table for it.
  members:
    Id: { type: Integer, wide: true, description: ID of the item. }
`,
      [`${SERVICE}/Run.yaml`]: `
action: Run
title: Running it
description: Runs it.
deprecated: Use Walk.
source: { url: https://example.com/run }
rateLimit: 20
region: required
readOnly: true
dryRun: DryRun
stream: { optional: Stream }
paging: { cursor: Position, next: NextPosition, limit: Limit, total: Total, items: Items }
input:
  Position: { type: String }
  Limit: { type: Integer, required: true, default: 20, minimum: 1, maximum: 100 }
  Mode: { type: String, values: { on: It is on., off: "" }, open: true, example: on }
  Level: { type: Integer, values: { 0: Low., 1: High. } }
  Names: { type: Array of String, minLength: 1, maxLength: 3 }
  Code: { type: String, pattern: "^[a-z]+$", maxLength: 9, sensitive: true }
  Token: { type: String, idempotencyToken: true }
  Old: { type: Date, deprecated: true }
  Stream: { type: Boolean }
  DryRun: { type: Boolean }
output:
  Items: { type: Array of Item, nullable: true }
  Total: { type: Integer, mayBeAbsent: true, erratum: Not on the page. }
  NextPosition: { type: String }
errors:
  InternalError: ""
  FailedOperation.Tired: It is tired.
examples:
  - title: Once
    method: POST
    request: { Limit: 1 }
    response: { Items: [{ Id: 18446744073709551615 }], NextPosition: "", RequestId: r-1 }
    erratum: The page lacks a comma.
`,
    });
    expect(metadata).toEqual({
      "//": expect.stringContaining("Do not edit"),
      service: "demo",
      version: "2020-01-01",
      title: "Demo",
      endpoint: "demo.tencentcloudapi.com",
      docs: "https://example.com/demo",
      clientName: "DemoClient",
      actions: {
        Run: {
          title: "Running it",
          description: "Runs it.",
          deprecated: "Use Walk.",
          functionName: "run",
          source: "https://example.com/run",
          rateLimit: 20,
          region: "required",
          isReadOnly: true,
          paging: { cursor: "Position", next: "NextPosition", limit: "Limit", total: "Total", items: "Items" },
          stream: { optional: "Stream" },
          dryRun: "DryRun",
          input: {
            Position: { type: "String" },
            Limit: { type: "Integer", required: true, default: 20, minimum: 1, maximum: 100 },
            Mode: {
              type: "String",
              values: [
                ["on", "It is on."],
                ["off", ""],
              ],
              open: true,
              example: "on",
            },
            Level: {
              type: "Integer",
              values: [
                [0, "Low."],
                [1, "High."],
              ],
            },
            Names: { type: "Array of String", minLength: 1, maxLength: 3 },
            Code: { type: "String", pattern: "^[a-z]+$", maxLength: 9, sensitive: true },
            Token: { type: "String", token: true },
            Old: { type: "Date", deprecated: true },
            Stream: { type: "Boolean" },
            DryRun: { type: "Boolean" },
          },
          output: {
            Items: { type: "Array of Item", nullable: true },
            Total: { type: "Integer", mayBeAbsent: true, erratum: "Not on the page." },
            NextPosition: { type: "String" },
          },
          errors: ["InternalError", "FailedOperation.Tired"],
          examples: [
            {
              title: "Once",
              method: "POST",
              request: { Limit: 1 },
              // Read here as a double; the text has the digits.
              response: { Items: [{ Id: 18446744073709552000 }], NextPosition: "", RequestId: "r-1" },
              erratum: "The page lacks a comma.",
            },
          ],
        },
      },
      types: {
        Item: {
          description: "One item.",
          erratum: "The page has no table for it.",
          members: { Id: { type: "Integer", wide: true, description: "ID of the item." } },
        },
      },
      errors: { "FailedOperation.Tired": "It is tired.", InternalError: "An internal error." },
    });
  });

  it("leaves out what is not said, and has integers beyond 2^53 digit for digit", async () => {
    const { metadata, text } = await makeMetadata({
      [`${SERVICE}/Run.yaml`]:
        "action: Run\ninput: { A: { type: Integer, wide: true } }\nexamples:\n  - { method: GET, request: { A: 18446744073709551615 } }\n",
    });
    expect(metadata.actions["Run"]).toMatchObject({ functionName: "run" });
    expect(Object.keys(metadata.actions["Run"] ?? {})).toEqual(["functionName", "input", "examples"]);
    expect(text).toContain('{"A":18446744073709551615}');
  });

  it("keeps what a code means for an action where the service means something else", async () => {
    const { metadata } = await makeMetadata({
      [`${SERVICE}/Run.yaml`]: "action: Run\nerrors: { LimitExceeded: Too many runs. }\n",
      [`${SERVICE}/Walk.yaml`]: "action: Walk\nerrors: { LimitExceeded: Too many walks. }\n",
    });
    expect(metadata.errors).toEqual({ LimitExceeded: "Too many runs." });
    expect(metadata.actions["Run"]?.meanings).toBeUndefined();
    expect(metadata.actions["Walk"]?.meanings).toEqual({ LimitExceeded: "Too many walks." });
  });

  it("is safe as JSON, whatever the text", async () => {
    const { metadata, text } = await makeMetadata({
      [`${SERVICE}/Run.yaml`]: 'action: Run\ntitle: "</script>\\u2028\\u202e\\"\\\\"\n',
    });
    expect(metadata.actions["Run"]?.title).toBe('</script>\u2028\u202e"\\');
    expect(text).not.toMatch(/[\u2028\u202e]/);
  });
});

describe("the index", () => {
  it("has every action by its title, or by what it does where it has none", async () => {
    const { index } = await makeMetadata({
      [`${SERVICE}/Run.yaml`]: "action: Run\ntitle: Running it\ndescription: Runs.\n",
      [`${SERVICE}/Walk.yaml`]: "action: Walk\ndescription: Walks.\n",
    });
    expect(index).toMatchObject({
      services: [
        { service: "demo", version: "2020-01-01", title: "demo", actions: { Run: "Running it", Walk: "Walks." } },
      ],
      errors: { InternalError: "An internal error." },
      regions: { "ap-north": "North" },
    });
  });
});

interface Made {
  readonly metadata: ServiceMetadata;
  readonly index: MetadataIndex;
  readonly text: string;
}

async function makeMetadata(specs: Record<string, string>): Promise<Made> {
  const { files, problems } = await generateDemo(specs);
  expect(problems).toEqual([]);
  const text = files.get("metadata/demo/2020-01-01.json") ?? "";
  return {
    metadata: JSON.parse(text) as ServiceMetadata,
    index: JSON.parse(files.get("metadata/index.json") ?? "") as MetadataIndex,
    text,
  };
}
