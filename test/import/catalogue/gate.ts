/** A small made-up catalogue, in the layout of real ones, for tests of the import. */

/** A member as `api.json` has it. */
export function makeMember(name: string, type: string, member: string, more: Record<string, unknown> = {}): object {
  return { name, type, member, document: `${name}.`, disabled: false, ...more };
}

const requestId = makeMember("RequestId", "string", "string");

/** `api.json` of the made-up service `gate`, with the parts that a test adds or replaces. */
export function makeApi(parts: { actions?: object; objects?: object; metadata?: object } = {}): string {
  return JSON.stringify({
    metadata: parts.metadata ?? { apiVersion: "2024-01-02", serviceNameCN: "门", serviceShortName: "gate" },
    version: "1.0",
    actions: {
      DescribeGates: {
        document: "This API is used to list gates.<br>See <a href='https://example.com'>more</a>.",
        input: "DescribeGatesRequest",
        output: "DescribeGatesResponse",
        name: "Lists gates",
        status: "online",
      },
      ...parts.actions,
    },
    objects: {
      DescribeGatesRequest: {
        document: "",
        type: "object",
        members: [
          makeMember("Offset", "int", "uint64", { required: false, example: "0" }),
          makeMember("Limit", "int", "uint64", { required: false, example: "20" }),
          makeMember("Kind", "string", "string", {
            required: true,
            document: "Kind of gate. Valid values: IN: inwards; OUT: outwards.",
            example: "IN",
          }),
          makeMember("Names", "list", "string", { required: false, example: "a" }),
          makeMember("Old", "bool", "bool", { required: false, disabled: true, example: "无" }),
          makeMember("ClientToken", "string", "string", {
            required: false,
            document: "A string that ensures the idempotency of the request.",
          }),
        ],
      },
      DescribeGatesResponse: {
        document: "",
        type: "object",
        members: [
          makeMember("TotalCount", "int", "uint64", { output_required: true, value_allowed_null: false }),
          makeMember("GateSet", "list", "Gate", { output_required: true, value_allowed_null: false }),
          requestId,
        ],
      },
      Gate: {
        document: "<p>A gate.</p>",
        usage: "out",
        members: [
          makeMember("GateId", "string", "string", { output_required: true, value_allowed_null: false }),
          makeMember("Width", "float", "float", { output_required: false, value_allowed_null: true }),
          makeMember("Opened", "string", "datetime", { output_required: true, value_allowed_null: false }),
          makeMember("Serial", "int", "int64", { output_required: true, value_allowed_null: false }),
          makeMember("Inner", "object", "Gate", { output_required: false, value_allowed_null: false }),
          makeMember("Day", "string", "date", { output_required: true, value_allowed_null: false }),
          makeMember("At", "list", "datetime_iso", { output_required: true, value_allowed_null: false }),
          makeMember("Key", "binary", "binary", { output_required: false, value_allowed_null: false }),
        ],
      },
      ...parts.objects,
    },
  });
}

/** `examples.json` with examples of DescribeGates. */
export function makeExamples(
  examples: { title?: string; input: string; output: string }[],
  action = "DescribeGates",
): string {
  return JSON.stringify({
    version: "1.0",
    actions: { [action]: examples.map((example) => ({ title: "", document: "", ...example })) },
  });
}

/** A request of DescribeGates as a page shows it. */
export const gateRequest =
  'POST / HTTP/1.1\nHost: gate.tencentcloudapi.com\nContent-Type: application/json\nX-TC-Action: DescribeGates\n<Common request parameters>\n\n{"Kind": "IN"}';
