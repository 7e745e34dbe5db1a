import { describe, expect, test } from "vitest";
import type { SignatureMethod } from "../../templates/runtime/sign/sign.ts";
import { Client, signRequest } from "../../templates/runtime/index.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { explode, trap } from "./hostile.ts";
import { respond, serve } from "./server.ts";

const base = { ...OPEN_GATE, credentials: CREDENTIALS };

async function writeBody(params: object): Promise<unknown> {
  return (await signRequest({ ...base, params })).body;
}

async function writeQuery(params: object): Promise<string> {
  return (await signRequest({ ...base, params, httpMethod: "GET" })).query;
}

describe("values that are sent as what they mean", () => {
  const self = { Width: 1 };
  Object.defineProperty(self, "toJSON", { value: () => self });
  class Size {
    Width = 2;
    getArea(): number {
      return this.Width ** 2;
    }
  }
  test.each<[string, object, string, string]>([
    ["an object whose toJSON returns itself", self, '{"Width":1}', "Width=1"],
    ["an object of a class", new Size(), '{"Width":2}', "Width=2"],
    ["an object without prototype", Object.assign(Object.create(null), { A: 1 }) as object, '{"A":1}', "A=1"],
    [
      "boxes",
      { A: new String("x"), B: new Number(5), C: new Boolean(false) },
      '{"A":"x","B":5,"C":false}',
      "A=x&B=5&C=false",
    ],
    // The hole is what this is about.
    // oxlint-disable-next-line no-sparse-arrays
    ["a hole", { A: [1, , 2] }, '{"A":[1,null,2]}', "A.0=1&A.2=2"],
    ["undefined in an array", { A: [undefined, 2] }, '{"A":[null,2]}', "A.1=2"],
    ["a date", { A: new Date(0) }, '{"A":"1970-01-01T00:00:00.000Z"}', "A=1970-01-01T00%3A00%3A00.000Z"],
    ["a URL", { A: new URL("https://a.example") }, '{"A":"https://a.example/"}', "A=https%3A%2F%2Fa.example%2F"],
    ["bytes", { A: [Buffer.from("plan!")] }, '{"A":["cGxhbiE="]}', "A.0=cGxhbiE%3D"],
    ["null and undefined", { A: null, B: undefined, C: { D: null } }, '{"C":{}}', ""],
    ["wide integers", { A: 12345678901234567890n }, '{"A":12345678901234567890}', "A=12345678901234567890"],
  ])("%s", async (_title, params, body, query) => {
    expect(await writeBody(params)).toBe(body);
    expect(await writeQuery(params)).toBe(query);
  });
});

describe("values that are refused, with the path of the member", () => {
  test.each<[unknown, string]>([
    [() => 1, "Function"],
    [URL, "Function"],
    [async () => 1, "AsyncFunction"],
    [Symbol("x"), "Symbol"],
    [new Map([["a", 1]]), "Map"],
    [new Set([1]), "Set"],
    [new ArrayBuffer(4), "ArrayBuffer"],
    [new Float64Array(4), "Float64Array"],
    [new Uint16Array(4), "Uint16Array"],
    [new DataView(new ArrayBuffer(4)), "DataView"],
    [Promise.resolve(1), "Promise"],
    [new Date(Number.NaN), "NaN"],
    [new Number(Number.NaN), "NaN"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [/x/, "RegExp"],
    [new Error("x"), "Error"],
  ])("%o", async (value, kind) => {
    const wrong = { name: "ConfigError", message: `A request has no ${kind}: Gates.1.Value.` };
    const params = { Gates: [{}, { Value: value }] };
    await expect(writeBody(params)).rejects.toMatchObject(wrong);
    await expect(writeQuery(params)).rejects.toMatchObject(wrong);
    for (const signatureMethod of ["HmacSHA1", "HmacSHA256"] satisfies SignatureMethod[]) {
      await expect(signRequest({ ...base, params, signatureMethod })).rejects.toMatchObject(wrong);
    }
  });

  // Made in the test: what shows the table would step into the traps.
  const makers = {
    "a getter that throws": () => Object.defineProperty({}, "A", { enumerable: true, get: explode }),
    "a toJSON that throws": () => ({ A: { toJSON: explode } }),
    "a valueOf that is none": () => ({ A: { valueOf: 5 } }),
    "a proxy with traps": () => ({ A: trap({}) }),
    "a proxy of an array with traps": () => ({ A: trap([]) }),
  };
  test.each(Object.entries(makers))("%s", async (_title, make) => {
    const wrong = { name: "ConfigError", message: "The request cannot be read." };
    await expect(writeBody(make())).rejects.toMatchObject(wrong);
    await expect(writeQuery(make())).rejects.toMatchObject(wrong);
  });
});

describe("what is no request at all: a ConfigError, and nothing is sent", () => {
  const makers: Record<string, () => unknown> = {
    null: () => null,
    undefined: () => undefined,
    "a number": () => 5,
    text: () => "{}",
    "an array": () => [1],
    "a map": () => new Map(),
    "a function": () => explode,
    "a symbol": () => Symbol("x"),
    "a date": () => new Date(),
    "a proxy with traps": () => trap({}),
  };
  test.each(Object.entries(makers))("%s", async (_title, make) => {
    const request = make() as object;
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const wrong = { name: "ConfigError", message: "The request must be an object." };
    await expect(client.call(OPEN_GATE, request)).rejects.toMatchObject(wrong);
    if (request !== undefined) await expect(client.request(OPEN_GATE, request)).rejects.toMatchObject(wrong);
    expect(server.received).toHaveLength(0);
  });
});

describe("an action that cannot be: a ConfigError, and nothing is sent", () => {
  const values = [
    undefined,
    null,
    5,
    "",
    "a/../b",
    "a\r\nb: c",
    "a\0",
    "町",
    "\ud800",
    "a b",
    "a".repeat(2 ** 20),
    {},
    [],
    Symbol("x"),
    trap({}),
  ];
  test.each(["service", "version", "action"])("%s", async (name) => {
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const wrong = { name: "ConfigError", message: `The ${name} of the action must be a word.` };
    for (const value of values) {
      const action = { ...OPEN_GATE, [name]: value } as unknown as typeof OPEN_GATE;
      await expect(client.request(action)).rejects.toMatchObject(wrong);
      await expect(signRequest({ ...action, credentials: CREDENTIALS })).rejects.toMatchObject(wrong);
    }
    expect(server.received).toHaveLength(0);
  });

  test("something else in its place", async () => {
    const client = new Client({ credentials: CREDENTIALS });
    for (const action of [undefined, null, 5, "OpenGate", trap({})]) {
      await expect(client.request(action as never)).rejects.toMatchObject({ name: "ConfigError" });
    }
  });
});

test.each([
  { region: "町" },
  { language: "de\r\nx: y" },
  { requestClient: "a\0" },
  { contentType: "text\n" },
  { host: "a\r\nb" },
  { headers: { "x-name": "\n" } },
])("signRequest makes no header that cannot be sent: %j", async (wrong) => {
  await expect(signRequest({ ...base, ...wrong })).rejects.toMatchObject({ name: "ConfigError" });
});

test.each([{ token: "t\n" }, { token: "町" }, { secretId: "a b" }, { secretKey: "" }, { expiresAt: "soon" }])(
  "signRequest takes no credentials that cannot sign: %j",
  async (wrong) => {
    const credentials = { ...CREDENTIALS, ...wrong } as typeof CREDENTIALS;
    await expect(signRequest({ ...base, credentials })).rejects.toMatchObject({ name: "ConfigError" });
  },
);
