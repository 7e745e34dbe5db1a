import { describe, expect, it } from "vitest";
import { fitsLimits } from "../../generator/emit/openapi/fits-limits.ts";
import { generateDemo } from "../support/specs.ts";

const SERVICE = "demo/2020-01-01";

// What other people's tools say of these documents is in test/openapi.
describe("an OpenAPI document", () => {
  it("describes a request, an answer and a refusal", async () => {
    const document = await makeDocument({
      [`${SERVICE}/Run.yaml`]: `
action: Run
rateLimit: 20
region: required
input:
  Mode: { type: String, required: true, values: { on: It is on. } }
  Names: { type: Array of String, maxLength: 3, nullable: true }
  Id: { type: Integer, wide: true }
  Item: { type: Item, description: The item. }
output:
  Mode: { type: String, values: { on: "" } }
  When: { type: Timestamp ISO8601, mayBeAbsent: true, nullable: true }
  Items: { type: Array of Item }
errors:
  FailedOperation.Tired: It is tired.
`,
    });
    expect(document).toMatchObject({
      openapi: "3.1.0",
      paths: {
        "/Run": { post: { operationId: "Run", "x-tencentcloud-region": "required", "x-tencentcloud-rate-limit": 20 } },
      },
    });
    const { schemas } = document.components;
    expect(schemas["RunRequest"]).toEqual({
      type: "object",
      required: ["Mode"],
      properties: {
        Mode: { type: "string", enum: ["on"], description: "- `on`: It is on." },
        Names: { type: ["array", "null"], items: { type: "string" }, maxItems: 3 },
        Id: { type: "integer", format: "int64" },
        Item: { description: "The item.", allOf: [{ $ref: "#/components/schemas/ItemInput" }] },
      },
    });
    expect(schemas["RunResponse"]).toMatchObject({
      required: ["Mode", "Items", "RequestId"],
      properties: {
        Mode: { anyOf: [{ type: "string", enum: ["on"] }, { type: "string" }] },
        When: { type: ["string", "null"], "x-tencentcloud-type": "Timestamp ISO8601" },
        Items: { type: "array", items: { $ref: "#/components/schemas/Item" } },
      },
      not: { required: ["Error"] },
    });
    const answer = document.paths["/Run"]?.post.responses["200"].content["application/json"]?.schema;
    const refusal = answer?.properties.Response.oneOf[1];
    expect(refusal).toMatchObject({
      required: ["Error", "RequestId"],
      properties: {
        Error: { properties: { Code: { anyOf: [{ enum: ["FailedOperation.Tired"] }, { type: "string" }] } } },
      },
    });
  });

  it("has the data types that actions lead to, and no others", async () => {
    const document = await makeDocument({
      [`${SERVICE}/types.yaml`]:
        "Item:\n  members: { Next: { type: Item } }\nLost:\n  members: { Id: { type: String } }\n",
      [`${SERVICE}/Run.yaml`]: "action: Run\noutput: { Item: { type: Item } }\n",
    });
    expect(Object.keys(document.components.schemas)).toEqual(["Item", "RunRequest", "RunResponse"]);
  });
});

describe("fitsLimits", () => {
  const text = { type: { kind: "string", depth: 0 } } as const;
  const list = { type: { kind: "integer", depth: 1 } } as const;
  const NONE = {
    minimum: undefined,
    maximum: undefined,
    minLength: undefined,
    maxLength: undefined,
    pattern: undefined,
  };
  it.each([
    ["abc", { ...NONE, ...text, minLength: 3, maxLength: 3 }, true],
    ["ab", { ...NONE, ...text, minLength: 3 }, false],
    ["abcd", { ...NONE, ...text, maxLength: 3 }, false],
    ["\u{1F600}", { ...NONE, ...text, maxLength: 1 }, true],
    ["a", { ...NONE, ...text, pattern: "a" }, false],
    [[1, 2], { ...NONE, ...list, minimum: 1, maximum: 2, maxLength: 2 }, true],
    [[1, 2], { ...NONE, ...list, maxLength: 1 }, false],
    [[1, 3], { ...NONE, ...list, maximum: 2 }, false],
    [0, { ...NONE, type: { kind: "integer", depth: 0 }, minimum: 1 }, false],
    [2n ** 64n, { ...NONE, type: { kind: "integer", depth: 0 }, maximum: 2 ** 70 }, true],
    [{}, { ...NONE, type: { kind: "record", depth: 0 } }, false],
  ] as const)("%o", (value, limits, want) => {
    expect(fitsLimits(value as never, limits)).toBe(want);
  });
});

interface Document {
  readonly paths: Record<string, { post: { responses: { "200": { content: Record<string, { schema: Envelope }> } } } }>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

interface Envelope {
  readonly properties: { readonly Response: { readonly oneOf: readonly unknown[] } };
}

async function makeDocument(specs: Record<string, string>): Promise<Document> {
  const { files, problems } = await generateDemo(specs);
  expect(problems).toEqual([]);
  return JSON.parse(files.get("openapi/demo/2020-01-01.json") ?? "") as Document;
}
