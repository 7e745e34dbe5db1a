const LONG = "a".repeat(2 ** 20);

/** Throws, whatever it is given. */
export const explode = (): never => {
  throw new RangeError("a trap");
};

/** A proxy of which every trap throws. */
export function trap<Target extends object>(target: Target): Target {
  const names = Object.getOwnPropertyNames(Reflect) as (keyof ProxyHandler<Target>)[];
  return new Proxy(target, Object.fromEntries(names.map((name) => [name, explode])) as ProxyHandler<Target>);
}

function revoke(target: object): object {
  const { proxy, revoke: end } = Proxy.revocable(target, {});
  end();
  return proxy;
}

/** Values of every kind that JavaScript has, by what they are; most of them are wrong anywhere. */
export const HOSTILE: Readonly<Record<string, unknown>> = {
  null: null,
  true: true,
  false: false,
  "0": 0,
  "-1": -1,
  "1e300": 1e300,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
  bigint: 5n,
  symbol: Symbol("x"),
  "empty text": "",
  text: "word",
  "two words": "two words",
  "type words": "function",
  "more type words": "number from 0",
  newline: "t\n",
  "CR LF": "a\r\nx-evil: 1",
  NUL: "a\0b",
  "beyond Latin-1": "町",
  "lone surrogate": "\ud800",
  "1 MB": LONG,
  path: "a/../b",
  "empty object": {},
  "empty array": [],
  "array of one": ["POST"],
  // oxlint-disable-next-line no-sparse-arrays
  "array with a hole": [, "host"],
  "array of wrong things": [null, 5, "a\r\nb"],
  "null prototype": Object.create(null),
  function: () => undefined,
  "function that throws": explode,
  "function that rejects": async () => explode(),
  "async function": async () => undefined,
  class: URL,
  date: new Date(),
  "invalid date": new Date(Number.NaN),
  map: new Map([["a", 1]]),
  set: new Set(["a"]),
  "weak map": new WeakMap(),
  promise: Promise.resolve("x"),
  bytes: new Uint8Array(4),
  floats: new Float64Array(4),
  "array buffer": new ArrayBuffer(4),
  "boxed text": new String("POST"),
  "boxed number": new Number(5),
  "regular expression": /x/,
  error: new Error("x"),
  "object that is no text": { toString: explode, valueOf: explode, [Symbol.toPrimitive]: explode },
  "object of getters": Object.defineProperties(
    {},
    Object.fromEntries(
      ["secretId", "secretKey", "token", "debug", "aborted", "addRequest", "X-Name", "length", "0"].map((name) => [
        name,
        { enumerable: true, get: explode },
      ]),
    ),
  ),
  "proxy with traps": trap({}),
  "proxy of an array with traps": trap([]),
  "proxy of a function with traps": trap(() => undefined),
  "revoked proxy": revoke({}),
  "proxy of a signal": new Proxy(new AbortController().signal, {}),
  "keys with a newline": { secretId: "AKIDEXAMPLE", secretKey: "a\n" },
  "a token with a newline": { secretId: "AKIDEXAMPLE", secretKey: "key", token: "t\n" },
  "a token beyond Latin-1": { secretId: "AKIDEXAMPLE", secretKey: "key", token: "町" },
  "a token of 1 MB": { secretId: "AKIDEXAMPLE", secretKey: "key", token: LONG },
  "a token that is none": { secretId: "AKIDEXAMPLE", secretKey: "key", token: 5 },
  "keys that end never": { secretId: "AKIDEXAMPLE", secretKey: "key", expiresAt: "soon" },
  "a header with a newline": { "X-Name": "a\r\nb: c" },
  "a header of 1 MB": { "X-Name": LONG },
  "a header that is no text": { "X-Name": 5 },
  "a header's name with a newline": { "X-Name\r\nb": "c" },
  "a header that is reserved": { HOST: "evil.example" },
  "a signal of no signals": { aborted: false, addEventListener: explode, removeEventListener: explode },
  "an aborted signal": AbortSignal.abort(new RangeError("by the caller")),
  "a logger that throws": { debug: explode, warn: explode, error: explode },
  "an agent that throws": { addRequest: explode },
  "a logger that rejects": { debug: async () => explode(), warn: async () => explode(), error: async () => explode() },
  "a logger of texts": { debug: "debug" },
};
