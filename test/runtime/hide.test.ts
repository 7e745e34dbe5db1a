import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { createHide } from "../../templates/runtime/errors/hide.ts";
import { hideCause } from "../../templates/runtime/errors/hide-cause.ts";
import { Client } from "../../templates/runtime/client.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { refuse, serve } from "./server.ts";

describe("the forms of a secret", () => {
  test.each<[string, string, string]>([
    ["as it is", "Top/Secret+1", "Top/Secret+1"],
    ["in a URL", "Top/Secret+1 é", "Top%2FSecret%2B1%20%C3%A9"],
    ["in a URL, as fetch writes it", "Top'Secret", "Top%27Secret"],
    ["in a URL, as JavaScript writes it", "Top'Secret&", "Top'Secret%26"],
    ["in JSON", 'Top"Secret\\\n', 'Top\\"Secret\\\\\\n'],
    ["in JSON, as a request has it", "Top\u200cSecret", "Top\\u200cSecret"],
    ["in JSON, as others write it", 'Top"\u200cSecret', 'Top\\"\u200cSecret'],
    ["in JSON inside of JSON", 'Top"Secret\\', 'Top\\\\\\"Secret\\\\\\\\'],
    ["in JSON of a request inside of JSON", "Top\u200cSecret", "Top\\\\u200cSecret"],
    ["with half a pair", "Top\ud800Secret", "Top\ud800Secret"],
    ["with half a pair, in a URL", "Top\ud800Secret", "Top%EF%BF%BDSecret"],
  ])("%s", (_title, secret, form) => {
    const hide = createHide([undefined, "", secret], [], {});
    expect(hide(`<${form}> and ${form}`)).toBe("<***> and ***");
  });

  test("a longer secret goes before the one that it begins with", () => {
    expect(createHide(["abcd", "abcdefgh"], [], {})("abcdefgh abcd")).toBe("*** ***");
  });
});

describe("members that are sensitive", () => {
  const names = ["Password", "Pins"];

  test.each<[string, object, string, string]>([
    ["a text", { Password: "sesame!" }, "it was sesame!", "it was ***"],
    ["inside of another", { Login: { Password: "sesame!" } }, "it was sesame!", "it was ***"],
    ["all that is inside of it", { Pins: [{ Value: 987654n }, 4321] }, "987654, 4321", "***, ***"],
    ["bytes", { Password: new TextEncoder().encode("sesame!") }, "it was c2VzYW1lIQ==", "it was ***"],
    ["a date", { Password: new Date(0) }, "it was 1970-01-01T00:00:00.000Z", "it was ***"],
    ["what its toJSON says", { Password: { toJSON: () => "sesame!" } }, "it was sesame!", "it was ***"],
    ["true and false are no secrets", { Password: true, Pins: false }, "true or false", "true or false"],
    ["others are not", { Name: "sesame!" }, "it was sesame!", "it was sesame!"],
  ])("%s", (_title, request, text, shown) => {
    expect(createHide([], names, request)(text)).toBe(shown);
  });

  test.each([
    ['{"Name":"x","Password" : "y"}', '{"Name":"x",'],
    ['"{\\"Name\\":1,\\"Pins\\":[2]}"', '"{\\"Name\\":1,\\'],
    ['Parameter "Password" is too short.', 'Parameter "Password" is too short.'],
  ])("an answer is cut off where one comes: %s", (text, shown) => {
    expect(createHide([], names, {})(text)).toBe(shown);
  });
});

describe("short secrets", () => {
  test.each([
    [
      "a",
      "Parameter a of an alpha: Value=a, 'a', \"a\" and a=1",
      "Parameter a of an alpha: Value=***, '***', \"***\" and a=1",
    ],
    ["1", 'Limit must be below 100, is {"Pin":1,"Limit":101}', 'Limit must be below 100, is {"Pin":***,"Limit":101}'],
    [".*", "all of it: .* and =xy", "all of it: *** and =xy"],
    ["abcd", "abcdef", "***ef"],
  ])("%s is hidden where it stands as a value, and garbles no word", (secret, text, shown) => {
    expect(createHide([secret], [], {})(text)).toBe(shown);
  });
});

test("a failed call with megabytes of bytes does not look at one of them", async () => {
  await using server = await serve((response) => refuse(response, "FailedOperation"));
  const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
  const bytes = new Uint8Array(9 * 2 ** 20);
  // Whatever goes through them, one by one or by their names, asks for these first.
  const walked = vi.fn();
  const watch = (target: Uint8Array): Uint8Array => {
    for (const name of ["toString", "toJSON", "join", Symbol.iterator] as const) {
      Object.defineProperty(target, name, { get: walked });
    }
    return target;
  };
  const list = vi.spyOn(Object, "entries");
  const action = { ...OPEN_GATE, sensitive: ["Password"] };
  await expect(client.request(action, watch(bytes))).rejects.toMatchObject({ code: "FailedOperation" });
  await expect(client.request(action, { File: watch(new Uint8Array(2 ** 20)), Password: "x" })).rejects.toMatchObject({
    code: "FailedOperation",
  });
  expect(walked).not.toHaveBeenCalled();
  expect(list.mock.calls.filter(([value]) => value instanceof Uint8Array)).toEqual([]);
  list.mockRestore();
  const visited: unknown[] = [];
  createHide([], ["Password"], new Proxy(bytes, { ownKeys: (target) => (visited.push(1), Reflect.ownKeys(target)) }));
  expect(visited).toEqual([]);
});

describe("what caused an error", () => {
  const SECRET = "Top/Secret+1";
  const hide = createHide([SECRET], [], {});
  const show = (value: unknown): string => inspect(value, { depth: 20, showHidden: true });

  test("is kept as it is where it shows no secret and holds nothing but text", () => {
    const cause = Object.assign(new Error("reset", { cause: new TypeError("deeper") }), {
      code: "ECONNRESET",
      errno: -104,
    });
    expect(hideCause(cause, hide)).toBe(cause);
  });

  test.each<[string, () => unknown]>([
    ["its message", () => new Error(`no ${SECRET}`)],
    ["its own text", () => Object.assign(new Error("no"), { url: `/?token=${encodeURIComponent(SECRET)}` })],
    ["an object that hangs on it", () => Object.assign(new Error("no"), { config: { headers: { token: SECRET } } })],
    ["a list", () => Object.assign(new Error("no"), { errors: [new Error(SECRET)] })],
    ["a hidden property", () => Object.defineProperty(new Error("no"), "request", { value: { SECRET } })],
    ["a symbol", () => Object.assign(new Error("no"), { [Symbol("request")]: { body: SECRET } })],
    [
      "a getter",
      () => Object.defineProperty(new Error("no"), "request", { get: () => ({ body: SECRET }), enumerable: true }),
    ],
    ["its cause", () => new Error("no", { cause: new Error("deeper", { cause: { SECRET } }) })],
    ["itself, as a text", () => SECRET],
    ["itself, as an object", () => ({ message: "no", SECRET })],
    ["its name", () => Object.assign(new Error("no"), { name: SECRET })],
    ["its code", () => Object.assign(new Error("no"), { code: SECRET })],
  ])("does not show a secret in %s", (_title, create) => {
    const shown = hideCause(create(), hide);
    expect(shown).toBeInstanceOf(Error);
    expect(show(shown)).not.toMatch(/Top.{1,3}Secret/);
  });

  test("keeps its name, code and stack where something else is taken away", () => {
    const cause = Object.assign(new RangeError("no"), { code: "EBAD", request: {} });
    const shown = hideCause(cause, hide);
    expect(shown).toMatchObject({ name: "RangeError", code: "EBAD", message: "no", stack: cause.stack });
    expect(shown).not.toHaveProperty("request");
  });

  test("may contain itself, and may refuse to be looked at", () => {
    const loop = new Error("loop");
    loop.cause = loop;
    expect(show(hideCause(loop, hide))).toContain("loop");
    const refusing = new Proxy(new Error("no"), {
      get() {
        throw new Error(SECRET);
      },
    });
    expect(hideCause(refusing, hide)).toBeUndefined();
    expect(hideCause(undefined, hide)).toBeUndefined();
    expect(hideCause(null, hide)).toBeUndefined();
  });

  test("a fetch that rejects with an error that carries the request", async () => {
    const fetch = async (_url: string, init: { readonly headers: object; readonly body?: unknown }): Promise<never> => {
      throw Object.assign(new Error("no"), {
        config: init,
        request: { headers: new Map(Object.entries(init.headers)) },
      });
    };
    const credentials = { ...CREDENTIALS, token: SECRET };
    const client = new Client({ credentials, fetch, maxRetries: 0 });
    const action = { ...OPEN_GATE, sensitive: ["Password"] };
    const error: unknown = await client.call(action, { Password: "sesame!" }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ConnectionError", message: "There was no answer: no" });
    expect(show(error)).not.toMatch(/Signature=\w|Top.{1,3}Secret|sesame/);
  });
});
