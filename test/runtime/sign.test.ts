import { afterEach, describe, expect, test, vi } from "vitest";
import { signRequest, type SignatureMethod, type SignRequestInput } from "../../templates/runtime/sign.ts";
import { CREDENTIALS } from "./actions.ts";

afterEach(() => vi.restoreAllMocks());

/** The signature of a signed request, wherever its method puts it. */
async function readSignature(input: SignRequestInput): Promise<string | undefined> {
  const { headers, query, body } = await signRequest(input);
  const [, signature] = /Signature=([^&]+)/.exec(headers["authorization"] ?? query + String(body)) ?? [];
  return signature && decodeURIComponent(signature);
}

describe("the worked examples of Tencent Cloud's documentation", () => {
  const tc3 = {
    service: "cvm",
    version: "2017-03-12",
    action: "DescribeInstances",
    region: "ap-guangzhou",
    timestamp: 1551113065,
    contentType: "application/json; charset=utf-8",
    params: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  };
  const old = { secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE" };
  const masked = { secretId: `AKID${"*".repeat(32)}`, secretKey: "*".repeat(32) };

  test("TC3-HMAC-SHA256 as on the pages of 2019 to 2023", async () => {
    const { headers } = await signRequest({ ...tc3, credentials: old, signedHeaders: ["content-type", "host"] });
    expect(headers["authorization"]).toBe(
      "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, " +
        "SignedHeaders=content-type;host, " +
        "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
    );
  });

  test("TC3-HMAC-SHA256 as on the current page, which signs the action too", async () => {
    expect(await readSignature({ ...tc3, credentials: masked })).toBe(
      "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
    );
  });

  test.each<[string, SignatureMethod, typeof old, string]>([
    ["HmacSHA1, old keys", "HmacSHA1", old, "EliP9YW3pW28FpsEdkXt/+WcGeI="],
    ["HmacSHA1, masked keys", "HmacSHA1", masked, "7RAM2xfNMO9EiVTNmPg06MRnCvQ="],
    ["HmacSHA256, old keys", "HmacSHA256", old, "A8uy2/o7WBZXYCTWEFpMrVGhGBVlEGIOioeqRM+fzFs="],
  ])("%s", async (_title, signatureMethod, credentials, signature) => {
    const { action, service, version, region } = tc3;
    const params = { InstanceIds: ["ins-09dx96dg"], Limit: 20, Offset: 0 };
    const fixed = { timestamp: 1465185768, nonce: 11886, httpMethod: "GET" } as const;
    const input = { action, service, version, region, params, credentials, ...fixed };
    // The documented example of HmacSHA1 was signed without naming its method.
    const signed = await readSignature({ ...input, signatureMethod });
    if (signatureMethod === "HmacSHA256") expect(signed).toBe(signature);
    else expect(await signBare({ ...input, signatureMethod })).toBe(signature);
  });
});

/** Signs as the documented example of HmacSHA1 does: without the parameter SignatureMethod. */
async function signBare(input: SignRequestInput): Promise<string> {
  const { createHmac } = await import("node:crypto");
  const { query } = await signRequest(input);
  const pairs = query.split("&").filter((pair) => !/^Signature(Method)?=/.test(pair));
  const text = `GETcvm.tencentcloudapi.com/?${pairs.map(decodeURIComponent).sort().join("&")}`;
  return createHmac("sha1", input.credentials.secretKey).update(text).digest("base64");
}

/** Made for this test with the official SDK's own signing functions, version 4.1.313. */
const TAIL =
  "&Action=OpenGate&RequestClient=SDK_TEST_1&Nonce=32768&Timestamp=1600000000&Version=2020-01-01" +
  "&SecretId=AKIDEXAMPLE&Region=ap-guangzhou&Token=T%2F%2B%3D&Language=en-US&SignatureMethod=";
const cases: {
  readonly title: string;
  readonly params: object;
  readonly body: string;
  readonly query: string;
  /** TC3 POST, TC3 GET, HmacSHA1 GET, HmacSHA1 POST, HmacSHA256 GET, HmacSHA256 POST. */
  readonly signatures: readonly string[];
}[] = [
  {
    title: "plain",
    params: { Height: 3, Names: ["north", "süd"] },
    body: '{"Height":3,"Names":["north","süd"]}',
    query: "Height=3&Names.0=north&Names.1=s%C3%BCd",
    signatures: [
      "102f19b9d8dd31114180334edd8bb7d3fed89262b0e3103da7a023d93fadc0ff",
      "dee583efe805f6452789fbe1d069369c6974e5162cd581b8157101e14b0da049",
      "lHcl7xJRJfLx5OKXM2VNaxgDRZs=",
      "1Wnsonm1VsM+NcLV9/ztt3tHmtU=",
      "sbSGwc+gGpAE52Zqt2x7Y32rpZVVaw0muxJRPDlZ83s=",
      "E5cZSkzaHkQe+pafQBrRBS6jRW8vKzxPJUDVY4N+QFw=",
    ],
  },
  {
    title: "integers beyond 2^53",
    params: { Id: 9007199254740993n, Ids: [-9223372036854775808n, 18446744073709551615n] },
    body: '{"Id":9007199254740993,"Ids":[-9223372036854775808,18446744073709551615]}',
    query: "Id=9007199254740993&Ids.0=-9223372036854775808&Ids.1=18446744073709551615",
    signatures: [
      "b8e35933ed982c9ee1716f43266c9dbc7b30a113a5aa2fac2d30c9d29fabe5aa",
      "96e2c2f3e01e98a26fe30a1eeff7c0078e8553dba84c1e13c2628ee255a0fc3b",
      "8OsVXRIrE7+PKyB4+4CcUifS/+0=",
      "4FjH91qb7ihF6LPk2jsEMoGGEAo=",
      "7p4pbLxt4dzwPlfCV2LH+EGlIstwJicx3idLAPR6bk8=",
      "igyBDY1RCpH3SjmZgwiGPLEvoMi3AFdDNHrrHue3YwY=",
    ],
  },
  {
    title: "members that are null or empty",
    params: { None: null, List: [], Object: {}, Deep: { List: [null, { Drop: null }] }, Text: "" },
    body: '{"List":[],"Object":{},"Deep":{"List":[null,{}]},"Text":""}',
    query: "Text=",
    signatures: [
      "ba015075b8ffb08caf085f75a1209341abb6b76b68db5cb898abf4533271a920",
      "0f1110e9ada97e6c9d10e229f9888c92fef8098a206b83db270244f2c483efc0",
      "Mk0F17gHIuSSXrS3J/zGhwDzDd4=",
      "YiTPYo/nNsmAUwj42RmQeS7Grb8=",
      "j36LIwmq6IRG0RqECQByKNUvABbERUixNQHaD3I66kc=",
      "FJd7dEa4bWe2eaHyBpIViooi6ZbDLBlCA+KaaeHr0rg=",
    ],
  },
  {
    title: "signs that mean something in a URL",
    params: { Query: "a=b&c d+e/f?g#h%20", Marks: "~!*'()-_.", 键: "值" },
    body: '{"Query":"a=b&c d+e/f?g#h%20","Marks":"~!*\'()-_.","键":"值"}',
    query: "Query=a%3Db%26c%20d%2Be%2Ff%3Fg%23h%2520&Marks=~!*'()-_.&%E9%94%AE=%E5%80%BC",
    signatures: [
      "03af33b63ec27e8248dbdd4bdea3797b826999d937a5819c3b009d7f137183bd",
      "caccf6df6c8626392e5daa5bdb8a6d99d223ffe501a6f05217d5a8eb3ccfa9a1",
      "1xV+inTL1XvrusS769uYs6SxpV4=",
      "0tamprz3XHSEr1sMs9N8RVVRb3U=",
      "tvPw+5XK653+3asfLDVDllKY0cUeHN9ZhK1YVtnHN2Q=",
      "UY8VFjWEyKF9F7gh9hebU3ZRyiPkQZfEfWdPM2WCxss=",
    ],
  },
  {
    title: "numbers and booleans",
    params: { Small: 1e-7, Large: 1e21, Negative: -0.5, Yes: true, Zero: 0 },
    body: '{"Small":1e-7,"Large":1e+21,"Negative":-0.5,"Yes":true,"Zero":0}',
    query: "Small=1e-7&Large=1e%2B21&Negative=-0.5&Yes=true&Zero=0",
    signatures: [
      "495149053f77fb74831606642519a2c9d497edc4693432c2292398d3289eccd1",
      "94fd91284d234855c04d00b8e007859b3a77a63ca4784da193eda8f2fa30eef0",
      "uE/qrHInw0BwWxJ8bZVxy3SyhAI=",
      "knUdFuo2MBGgG3uLf11D/wyI+WA=",
      "hmObNSYU+g3df0dngkVuP+ngdEoYBzaxdMrg2pNwxsw=",
      "zPbMccjhxbkUpQ8ZXjdo1RDuoIe4I25fdwBnp4XDP5g=",
    ],
  },
];

describe("the same bytes as the official SDK", () => {
  const base = { service: "castle", version: "2020-01-01", action: "OpenGate", credentials: CREDENTIALS };
  const fixed = { timestamp: 1600000000, signedHeaders: ["content-type", "host"] };

  test.each(cases)("TC3-HMAC-SHA256: $title", async ({ params, body, query, signatures: [post, get] }) => {
    const posted = await signRequest({ ...base, ...fixed, params });
    expect(posted).toMatchObject({ method: "POST", path: "/", query: "", body });
    expect(posted.headers["authorization"]?.slice(-64)).toBe(post);
    const got = await signRequest({ ...base, ...fixed, params, httpMethod: "GET" });
    expect(got).toMatchObject({ method: "GET", path: "/", body: "", query: query.replace("'", "%27") });
    expect(got.headers["authorization"]?.slice(-64)).toBe(get);
  });

  test.each(cases)("the old methods: $title", async ({ params, query, signatures }) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    vi.spyOn(Date, "now").mockReturnValue(1600000000_000);
    const credentials = { ...CREDENTIALS, token: "T/+=" };
    const common = { region: "ap-guangzhou", language: "en-US", requestClient: "SDK_TEST_1", credentials, params };
    for (const [index, signatureMethod] of (["HmacSHA1", "HmacSHA256"] as const).entries()) {
      const [get, post] = signatures.slice(2 + 2 * index).map(encodeURIComponent);
      const form = `${query}${TAIL}${signatureMethod}&Signature=`;
      const got = await signRequest({ ...base, ...common, signatureMethod, httpMethod: "GET" });
      expect(got).toMatchObject({ query: form.replace("'", "%27") + get, body: "" });
      expect(got.headers).toEqual({ host: "castle.tencentcloudapi.com" });
      const posted = await signRequest({ ...base, ...common, signatureMethod });
      expect(posted).toMatchObject({ query: "", body: form + post });
      const type = "application/x-www-form-urlencoded";
      expect(posted.headers).toEqual({ "content-type": type, host: "castle.tencentcloudapi.com" });
    }
  });
});

describe("signRequest", () => {
  const base = { service: "castle", version: "2020-01-01", action: "OpenGate", credentials: CREDENTIALS };

  test("characters that do not show are escaped in JSON, in upper planes left alone", async () => {
    const { body } = await signRequest({ ...base, params: { "\u200d": "\u0001\u007f\u00ad\u2028\ufeff\u00a0😀" } });
    expect(body).toBe('{"\\u200d":"\\u0001\\u007f\\u00ad\\u2028\\ufeff\u00a0😀"}');
  });

  test("bytes are sent as an octet stream; inside of a request as base64", async () => {
    const bytes = new TextEncoder().encode("hello");
    const stream = await signRequest({ ...base, params: bytes });
    expect(stream.headers["content-type"]).toBe("application/octet-stream; charset=utf-8");
    expect(stream.body).toBe(bytes);
    expect((await signRequest({ ...base, params: { File: bytes } })).body).toBe('{"File":"aGVsbG8="}');
    expect((await signRequest({ ...base, params: { File: bytes }, httpMethod: "GET" })).query).toBe("File=aGVsbG8%3D");
  });

  test("half a surrogate pair, which has no UTF-8, becomes U+FFFD in a query", async () => {
    const { query } = await signRequest({ ...base, params: { A: "x\ud800" }, httpMethod: "GET" });
    expect(query).toBe("A=x%EF%BF%BD");
  });

  test("the day of the scope is that of UTC, also where the key was derived on another day", async () => {
    const scopes = await Promise.all(
      [1551139199, 1551139200, 1709164800].map(async (timestamp) => {
        const { headers } = await signRequest({ ...base, timestamp });
        return headers["authorization"]?.split("/")[1];
      }),
    );
    expect(scopes).toEqual(["2019-02-25", "2019-02-26", "2024-02-29"]);
  });

  test.each([
    [{ params: "{}", httpMethod: "GET" }, "needs POST"],
    [{ params: new Uint8Array(1), signatureMethod: "HmacSHA1" }, "TC3-HMAC-SHA256"],
    [{ signedHeaders: ["content-type", "x-tc-region"] }, '"x-tc-region", which is not sent'],
    [{ params: { A: Number.NaN } }, "NaN"],
  ] as const)("%j is refused", async (wrong, message) => {
    const signing = signRequest({ ...base, ...wrong });
    await expect(signing).rejects.toMatchObject({ name: "ConfigError", message: expect.stringContaining(message) });
  });

  test("a request that contains itself is refused", async () => {
    const params: Record<string, unknown> = {};
    params["Self"] = [params];
    await expect(signRequest({ ...base, params })).rejects.toThrow("contains itself");
    await expect(signRequest({ ...base, params, httpMethod: "GET" })).rejects.toThrow("contains itself");
  });
});
