import { afterEach, describe, expect, test, vi } from "vitest";
import type { SignatureMethod } from "../../templates/runtime/sign/sign.ts";
import { signRequest, type SignRequestInput } from "../../templates/runtime/sign/sign-request.ts";
import { CREDENTIALS } from "./actions.ts";
import { SIGN_CASES, TAIL } from "./sign-cases.ts";

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

describe("the same bytes as the official SDK", () => {
  const base = { service: "castle", version: "2020-01-01", action: "OpenGate", credentials: CREDENTIALS };
  const fixed = { timestamp: 1600000000, signedHeaders: ["content-type", "host"] };

  test.each(SIGN_CASES)("TC3-HMAC-SHA256: $title", async ({ params, body, query, signatures: [post, get] }) => {
    const posted = await signRequest({ ...base, ...fixed, params });
    expect(posted).toMatchObject({ method: "POST", path: "/", query: "", body });
    expect(posted.headers["authorization"]?.slice(-64)).toBe(post);
    const got = await signRequest({ ...base, ...fixed, params, httpMethod: "GET" });
    expect(got).toMatchObject({ method: "GET", path: "/", body: "", query: query.replace("'", "%27") });
    expect(got.headers["authorization"]?.slice(-64)).toBe(get);
  });

  test.each(SIGN_CASES)("the old methods: $title", async ({ params, query, signatures }) => {
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

  test.each([
    ["GET", "TC3-HMAC-SHA256", 32 * 1024],
    ["GET", "HmacSHA1", 32 * 1024],
    ["POST", "HmacSHA256", 1024 * 1024],
    ["POST", "TC3-HMAC-SHA256", 10 * 1024 * 1024],
  ] as const)("%s with %s has at most so many bytes, in UTF-8: %i", async (httpMethod, signatureMethod, most) => {
    const fixed = { nonce: 10000, timestamp: 1600000000 };
    const signText = (Text: string): ReturnType<typeof signRequest> =>
      signRequest({ ...base, ...fixed, httpMethod, signatureMethod, params: { Text } });
    // The signature is the only part whose length varies, by its escapes: by less than this.
    const { body, query } = await signText("");
    const rest = most - (query || String(body)).length;
    await expect(signText("x".repeat(rest - 100))).resolves.toMatchObject({ method: httpMethod });
    await expect(signText("x".repeat(rest + 100))).rejects.toMatchObject({ name: "ConfigError" });
    await expect(signText("門".repeat(rest / 3 + 100))).rejects.toThrow(`at most ${most} bytes`);
  });

  test("a request that contains itself is refused", async () => {
    const params: Record<string, unknown> = {};
    params["Self"] = [params];
    await expect(signRequest({ ...base, params })).rejects.toThrow("contains itself");
    await expect(signRequest({ ...base, params, httpMethod: "GET" })).rejects.toThrow("contains itself");
  });
});
