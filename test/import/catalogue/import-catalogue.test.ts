import { expect, test } from "vitest";
import { type Finding, printPath } from "../../../generator/import/finding.ts";
import {
  type CatalogueImport,
  type CatalogueInput,
  importService,
} from "../../../generator/import/catalogue/import-catalogue.ts";
import { gateRequest, makeApi, makeExamples, makeMember } from "./gate.ts";

const file = "gate/v20240102/api.json";

function importGate(text: string, examples?: string, more: Partial<CatalogueInput> = {}): CatalogueImport {
  return importService({
    file,
    text,
    ...(examples !== undefined && { examples: { file: "gate/v20240102/examples.json", text: examples } }),
    ...more,
  });
}

function listErrors(findings: readonly Finding[]): (string | undefined)[] {
  return findings.filter(({ level }) => level === "error").map(({ message }) => message);
}

const gate = `{
  "GateId": "g-1", "Opened": "2024-01-02 00:00:00", "Serial": 9007199254740993, "Day": "2024-01-02", "At": []
}`;

test("writes a service, its types and its actions as a maintainer would", () => {
  const output = `{"Response": {"TotalCount": 1, "GateSet": [${gate}], "RequestId": "r"}}`;
  const { files, findings, services } = importGate(
    makeApi(),
    makeExamples([{ title: "All gates", input: gateRequest, output }]),
  );
  expect({ findings, services }).toEqual({ findings: [], services: ["gate/2024-01-02"] });
  expect(files.get("gate/2024-01-02/service.yaml"))
    .toBe(`# yaml-language-server: $schema=../../schema/service.schema.json
service: gate
version: "2024-01-02"
title: gate
endpoint: gate.tencentcloudapi.com
`);
  expect(files.get("gate/2024-01-02/types.yaml")).toBe(`# yaml-language-server: $schema=../../schema/types.schema.json
Gate:
  description: A gate.
  members:
    GateId: { type: String, description: GateId. }
    Width: { type: Float, mayBeAbsent: true, nullable: true, description: Width. }
    Opened: { type: Timestamp, description: Opened. }
    Serial: { type: Integer, description: Serial., wide: true }
    Inner: { type: Gate, mayBeAbsent: true, description: Inner. }
    Day: { type: Date, description: Day. }
    At: { type: Array of Timestamp ISO8601, description: At. }
    Key: { type: Binary, mayBeAbsent: true, description: Key. }
`);
  expect(files.get("gate/2024-01-02/DescribeGates.yaml"))
    .toBe(`# yaml-language-server: $schema=../../schema/action.schema.json
action: DescribeGates
title: Lists gates
description: |-
  This API is used to list gates.
  See more.
paging: { offset: Offset, limit: Limit, total: TotalCount, items: GateSet }
input:
  Offset: { type: Integer, description: Offset., example: 0, minimum: 0 }
  Limit: { type: Integer, description: Limit., example: 20, minimum: 0 }
  Kind:
    type: String
    required: true
    description: Kind of gate.
    values: { IN: inwards, OUT: outwards }
    example: IN
  Names: { type: Array of String, description: Names., example: [a] }
  Old: { type: Boolean, description: Old., deprecated: true }
  ClientToken:
    type: String
    description: A string that ensures the idempotency of the request.
    idempotencyToken: true
output:
  TotalCount: { type: Integer, description: TotalCount., minimum: 0 }
  GateSet: { type: Array of Gate, description: GateSet. }
examples:
  - title: All gates
    method: POST
    request: { Kind: IN }
    response:
      TotalCount: 1
      GateSet:
        - GateId: g-1
          Opened: 2024-01-02 00:00:00
          Serial: 9007199254740993
          Day: "2024-01-02"
          At: []
      RequestId: r
`);
});

test("sound examples correct the members that they contradict, and each correction is told", () => {
  const output = `{"Response": {"TotalCount": null, "GateSet": [{"GateId": "g", "Serial": 1, "Day": "d", "At": []}], "RequestId": "r"}}`;
  const input = gateRequest.replace("IN", "UP");
  const { files, findings } = importGate(makeApi(), makeExamples([{ input, output }]));
  expect(findings.map(({ kind, path, repaired }) => [kind, printPath(path), repaired])).toEqual([
    ["not-a-value", "request.Kind", "open: true"],
    ["null", "response.TotalCount", "nullable: true"],
    ["missing-member", "response.GateSet[0].Opened", "mayBeAbsent: true"],
  ]);
  const action = files.get("gate/2024-01-02/DescribeGates.yaml") ?? "";
  expect(action).toContain("erratum: Documented without `open`; the example of DescribeGates has UP.");
  expect(action).toContain("erratum: Documented without `nullable`; the example of DescribeGates has null.");
  expect(files.get("gate/2024-01-02/types.yaml")).toContain(
    "erratum: Documented without `mayBeAbsent`; the example of DescribeGates lacks it.",
  );
});

test("an answer that is an error, of another action or cut short proves nothing about members", () => {
  const empty = '{"Response": {"RequestId": "r"}}';
  const outputs = [
    {
      input: gateRequest,
      output: '{"Response": {"Error": {"Code": "InternalError", "Message": "m"}, "RequestId": "r"}}',
    },
    { input: gateRequest.replace("DescribeGates", "DescribeDoors"), output: empty },
    { input: gateRequest, output: '{"Response": {"TotalCount": 1, ...}}' },
    { input: gateRequest, output: '{"Response": {"TotalCount": , "RequestId": "r"}}' },
    { input: gateRequest, output: '{"Response": {"TotalCount": 1, "RequestId": "r"' },
  ];
  for (const example of outputs) {
    const { files } = importGate(makeApi(), makeExamples([example]));
    expect(files.get("gate/2024-01-02/DescribeGates.yaml")).not.toContain("mayBeAbsent");
  }
});

test("names that are missing, dangling, doubled or unusable are told, and the rest goes on", () => {
  const objects = {
    OpenGateRequest: {
      members: [
        makeMember("Way", "object", "Nowhere"),
        makeMember("Ways", "list", "Nowhere"),
        makeMember("odd name", "string", "string"),
        makeMember("Way", "string", "string"),
        makeMember("Strange", "quux", "quux"),
        makeMember("spec.lower-case", "string", "string"),
        makeMember("4GSignal", "string", "string"),
      ],
    },
    OpenGateResponse: { members: [makeMember("RequestId", "string", "string")] },
    Unused: { document: "Of no use.", members: [] },
  };
  const actions = {
    OpenGate: {
      document: "",
      input: "OpenGateRequest",
      output: "OpenGateResponse",
      name: "",
      status: "offline",
      rate: 5,
    },
    types: { document: "", input: "OpenGateRequest", output: "OpenGateResponse", name: "" },
    Broken: null,
    CloseGate: { document: "", input: "CloseGateRequest", output: "OpenGateResponse", name: "" },
  };
  const { files, findings } = importGate(makeApi({ objects, actions }), makeExamples([], "BreakGate"));
  expect(files.get("gate/2024-01-02/OpenGate.yaml"))
    .toBe(`# yaml-language-server: $schema=../../schema/action.schema.json
action: OpenGate
deprecated: true
input:
  Way:
    type: Object
    description: Way.
    erratum: The catalogue has no Nowhere, which is the type of this member there.
  Ways:
    type: Array of Object
    description: Ways.
    erratum: The catalogue has no Nowhere, which is the type of this member there.
  Strange:
    type: Object
    description: Strange.
    erratum: The catalogue has no quux of quux, which is the type of this member there.
  spec.lower-case: { type: String, description: spec.lower-case. }
  "4GSignal": { type: String, description: 4GSignal. }
`);
  expect(files.get("gate/2024-01-02/types.yaml")).toContain("Unused:\n  description: Of no use.\n  members: {}\n");
  expect(files.has("gate/2024-01-02/CloseGate.yaml")).toBe(false);
  expect(listErrors(findings).toSorted()).toEqual([
    'OpenGateRequest.Strange is of the type "quux of quux", which is not described.',
    'OpenGateRequest.Way is of the type "Nowhere", which is not described.',
    'OpenGateRequest.Ways is of the type "Nowhere", which is not described.',
    'The action "CloseGate" has no structure "CloseGateRequest".',
    'The action "types" has a name that cannot be used.',
    'The member "odd name" of OpenGateRequest has a name that cannot be used.',
    "actions.Broken is no object.",
  ]);
  expect(findings.map(({ kind, path }) => `${kind} ${path.join(".")}`).toSorted()).toEqual([
    "bad-name ",
    "bad-name objects.OpenGateRequest.odd name",
    "duplicate-name objects.OpenGateRequest.Way",
    "stray-example examples.BreakGate",
    "unknown-field actions.OpenGate.rate",
    "unknown-type ",
    "unknown-type objects.OpenGateRequest.Strange",
    "unknown-type objects.OpenGateRequest.Way",
    "unknown-type objects.OpenGateRequest.Ways",
    "unused-type objects.Unused",
    "wrong-shape ",
  ]);
});

test("a structure that is called like a type of documentation's own keeps its name only where that type is not needed", () => {
  const objects = {
    Object: { members: [makeMember("Event", "list", "Event")] },
    Event: { members: [makeMember("Self", "object", "Object"), makeMember("Text", "object", "String")] },
    String: { members: [makeMember("Value", "string", "string")] },
  };
  const { files, findings } = importGate(makeApi({ objects }));
  expect(listErrors(findings)).toEqual([]);
  expect(files.get("gate/2024-01-02/types.yaml")).toContain(`
Object:
  members:
    Event: { type: Array of Event, description: Event. }
Event:
  members:
    Self: { type: Object, description: Self. }
    Text: { type: StringType, description: Text. }
StringType:
  erratum: Called String in the catalogue, which is one of documentation's own types.
  members:
    Value: { type: String, description: Value. }
`);
  const loose = {
    Event: { members: [makeMember("Self", "object", "Object"), makeMember("Any", "object", "object")] },
    Object: objects.Object,
  };
  expect(importGate(makeApi({ objects: loose })).files.get("gate/2024-01-02/types.yaml")).toContain(
    "Self: { type: ObjectType,",
  );
});

test("error codes come from the Go SDK where they are given", () => {
  const errors = {
    codes: new Map([["DescribeGates", ["InternalError", "FailedOperation.GateIsOpen", "Odd.Code.Here"]]]),
    texts: new Map([["FailedOperation.GateIsOpen", "The gate is open."]]),
  };
  const { files, findings } = importGate(makeApi(), undefined, { errors });
  expect(files.get("gate/2024-01-02/DescribeGates.yaml")).toContain(
    'errors:\n  InternalError: ""\n  FailedOperation.GateIsOpen: The gate is open.\n',
  );
  expect(findings).toEqual([
    {
      kind: "bad-name",
      level: "mistake",
      file,
      action: "DescribeGates",
      path: ["errors", "Odd.Code.Here"],
      expected: "Family.Detail",
      found: "Odd.Code.Here",
    },
  ]);
});

const bad: [title: string, text: string, line: number, column: number, message: string][] = [
  ["no JSON", "<html>", 1, 1, "The file is not JSON from here on."],
  ["JSON that is cut off", '{\n"actions": {\n"A', 3, 3, "The JSON ends too early: the file is cut off."],
  ["a list", "[]", 1, 1, "The file holds no JSON object."],
  [
    "another kind of file",
    '{"name": "x"}',
    1,
    1,
    'The file is not the api.json of a catalogue: it has no "actions" and "objects".',
  ],
  [
    "a version that is none",
    makeApi({ metadata: { serviceShortName: "gate", apiVersion: "1.0" } }),
    1,
    1,
    'The version "1.0" is not a date.',
  ],
  [
    "a name that is none",
    makeApi({ metadata: { serviceShortName: "../gate" } }),
    1,
    1,
    'The service\'s name "../gate" is not that of a domain.',
  ],
];

test.each(bad)("refuses %s, with its place", (_, text, line, column, message) => {
  const { files, findings } = importGate(text);
  expect(files.size).toBe(0);
  expect(findings).toMatchObject([{ level: "error", file, line, column, message }]);
});

test("examples that cannot be read are a problem, and the actions are imported without them", () => {
  const { files, findings } = importGate(makeApi(), "{");
  expect(findings.map(({ level, file }) => level === "error" && file)).toEqual(["gate/v20240102/examples.json"]);
  expect([...files.keys()]).toHaveLength(3);
});
