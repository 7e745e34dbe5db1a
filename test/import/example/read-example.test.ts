import { expect, test } from "vitest";
import { type ExampleContext, readExample } from "../../../generator/import/example/read-example.ts";
import type { MemberSpec } from "../../../generator/spec/spec.ts";

const member = (type: string, more: Partial<MemberSpec> = {}): MemberSpec => ({ type, ...more });

const context: ExampleContext = {
  action: "OpenGates",
  service: "gate",
  input: {
    GateIds: member("Array of String", { required: true }),
    Force: member("Integer"),
    Wait: member("Boolean"),
    Name: member("String"),
    Serial: member("Integer", { wide: true }),
    Filters: member("Array of Filter"),
  },
  output: {
    GateSet: member("Array of Gate", { mayBeAbsent: true }),
    Names: member("Array of String", { mayBeAbsent: true }),
    Total: member("Integer", { mayBeAbsent: true, wide: true }),
  },
  types: {
    Filter: { members: { Name: member("String"), Values: member("Array of String") } },
    Gate: { members: { Id: member("String"), Width: member("Integer", { mayBeAbsent: true }) } },
  },
};

const okAnswer = '{"Response": {"Total": 1, "RequestId": "r"}}';
const post = (body: string, action = "OpenGates"): string =>
  `POST / HTTP/1.1\nHost: gate.tencentcloudapi.com\nContent-Type: application/json\nX-TC-Action: ${action}\n<Common request parameters>\n\n${body}`;

const requests: [title: string, input: string, method: string, request: unknown, erratum?: string][] = [
  [
    "a URL with its parameters on lines",
    "https://gate.tencentcloudapi.com/?Action=OpenGates\n&GateIds.0=g-1\n&GateIds.1=g-2\n&Force=1\n&Wait=true\n&Serial=9007199254740993\n&<Common request parameters>",
    "GET",
    { GateIds: ["g-1", "g-2"], Force: 1, Wait: true, Serial: 9007199254740993n },
  ],
  [
    "a URL on one line, nested lists, escapes, Chinese placeholder",
    "https://gate.tencentcloudapi.com/?Action=OpenGates&Version=2024-01-01&Filters.0.Name=a%20b&Filters.0.Values.0=x&Filters.0.Values.1=100%&GateIds.0=g&<公共请求参数>",
    "GET",
    { Filters: [{ Name: "a b", Values: ["x", "100%"] }], GateIds: ["g"] },
  ],
  [
    "a value with signs of a query in it",
    "https://gate.tencentcloudapi.com/?Action=OpenGates\n&GateIds.0=https://example.com/?a=1&b=2\n&<공통 요청 매개변수>",
    "GET",
    { GateIds: ["https://example.com/?a=1&b=2"] },
  ],
  [
    "a quoted value and a list without an index",
    'https://gate.tencentcloudapi.com/?Action=OpenGates\n&GateIds=g-1\n&Name="n"\n&<共通リクエストパラメータ>',
    "GET",
    { GateIds: ["g-1"], Name: "n" },
    "The documented request writes lists without an index: GateIds. The documented request has values in quotation marks: Name.",
  ],
  ["a POST", post('{"GateIds": ["g-1"], "Name": "x"}'), "POST", { GateIds: ["g-1"], Name: "x" }],
  [
    "a POST whose lines have run together",
    'POST / HTTP/1.1Host: gate.tencentcloudapi.comContent-Type: application/jsonX-TC-Action: OpenGates<common request parameters{    "GateIds": ["g"]}',
    "POST",
    { GateIds: ["g"] },
  ],
  [
    "a bare body with common parameters",
    '{"X-TC-Action": "OpenGates", "Region": "ap-x", "GateIds": ["g"]}',
    "POST",
    { GateIds: ["g"] },
    "The documented request carries common parameters in its body: X-TC-Action, Region.",
  ],
  [
    "quoted numbers, other case, a missing member",
    post('{"force": "1", "Wait": "true"}'),
    "POST",
    { Force: 1, Wait: true },
    'The documented request spells otherwise than the table: force is Force. The documented request has values of another type: Force is "1" (String), not Integer, Wait is "true" (String), not Boolean. The documented request lacks: GateIds.',
  ],
  [
    "another action, with members that fit",
    post('{"GateIds": ["g"]}', "OpenGate"),
    "POST",
    { GateIds: ["g"] },
    "The documented request calls OpenGate.",
  ],
  [
    "another action, with members of its own",
    post('{"DoorIds": ["g"]}', "OpenDoors"),
    "POST",
    undefined,
    "The documented request calls OpenDoors, whose members are others.",
  ],
  [
    "a body that is no JSON in any reading",
    post('{"GateIds": ["g", "Name": "x"}'),
    "POST",
    undefined,
    "The documented request is not JSON: it has a text whose end cannot be told (line 1). It has no single reading.",
  ],
  ["no request", "", "POST", undefined, "The page shows no request."],
];

test.each(requests)("request: %s", (_, input, method, request, erratum) => {
  const { example, findings } = readExample({ input, output: okAnswer }, context);
  expect(example.method).toBe(method);
  expect(example.request).toEqual(request);
  expect(example.erratum).toBe(erratum);
  expect(findings.length > 0).toBe(erratum !== undefined);
  if (request === undefined && input !== "") expect(example.documented).toEqual({ request: `${input}\n` });
});

const answers: [title: string, output: string, response: unknown, erratum?: string][] = [
  ["a plain answer", okAnswer, { Total: 1, RequestId: "r" }],
  ["none", "", undefined],
  [
    "an integer beyond 2^53",
    '{"Response": {"Total": 9007199254740993, "RequestId": "r"}}',
    { Total: 9007199254740993n, RequestId: "r" },
  ],
  [
    "a list that opens with a brace, in a second Response",
    '{\n "Response": {\n  "Response": {\n   {"Id": "a"},\n   {"Id": "b"}\n  ],\n  "RequestId": "r"\n }\n}',
    { GateSet: [{ Id: "a" }, { Id: "b" }], RequestId: "r" },
    "The documented answer is not JSON: a list opens with a brace (line 4). The documented answer nests Response in Response; the list is GateSet.",
  ],
  [
    "Response in Response",
    '{"Response": {"Response": {"Total": 1}, "RequestId": "r"}}',
    { Total: 1, RequestId: "r" },
    "The documented answer nests Response in Response.",
  ],
  [
    "no wrapper",
    '{"Total": 1, "RequestId": "r"}',
    { Total: 1, RequestId: "r" },
    "The documented answer lacks the outer Response.",
  ],
  [
    "an error",
    '{"Response": {"Error": {"Code": "A", "Message": "m"}, "RequestId": "r"}}',
    { Error: { Code: "A", Message: "m" }, RequestId: "r" },
  ],
  ["no RequestId", '{"Response": {"Total": 1}}', { Total: 1 }, "The documented answer has no RequestId."],
  [
    "unknown and null members",
    '{"Response": {"Foo": 1, "Total": null, "GateSet": [{"Width": 2}], "RequestId": "r"}}',
    { Foo: 1, Total: null, GateSet: [{ Width: 2 }], RequestId: "r" },
    "The documented answer has what is no member: Foo. The documented answer has null where none may be: Total. The documented answer lacks: GateSet[0].Id.",
  ],
  ["a stream", 'id: 1\ndata: {"RequestId": "r"}\n', undefined, "The documented answer is a stream of events."],
  [
    "an answer cut inside a text",
    '{"Response": {"Name": "abc',
    undefined,
    "The documented answer is not JSON: it has a text whose end cannot be told (line 1). It has no single reading.",
  ],
];

test.each(answers)("answer: %s", (_, output, response, erratum) => {
  const { example } = readExample({ input: post('{"GateIds": []}'), output }, context);
  expect(example.response).toEqual(response);
  expect(example.erratum).toBe(erratum);
});

test("a finding names its action, example, place, what was expected and found, and what stands there now", () => {
  const input = post('{"GateIds": [], "Filters": [{"name": 1}], "Force": "x"}');
  const { findings } = readExample({ title: "T", input, output: okAnswer }, context);
  const place = { level: "mistake", action: "OpenGates", example: "T" };
  const path = ["request", "Filters", 0, "Name"];
  expect(findings).toEqual([
    { ...place, kind: "other-case", path, expected: "Name", found: "name", repaired: "Name" },
    { ...place, kind: "wrong-type", path, expected: "String", found: "1 (Integer)", repaired: '"1" (String)' },
    { ...place, kind: "wrong-type", path: ["request", "Force"], expected: "Integer", found: '"x" (String)' },
  ]);
});

test("common parameters that the action has itself stay", () => {
  const input = { ...context.input, Region: member("String"), Token: member("String") };
  const { example } = readExample(
    {
      input: "https://gate.tencentcloudapi.com/?Action=OpenGates&GateIds.0=g&Region=ap-x&Token=t&Language=en-US",
      output: "",
    },
    { ...context, input },
  );
  expect(example.request).toEqual({ GateIds: ["g"], Region: "ap-x", Token: "t" });
});
