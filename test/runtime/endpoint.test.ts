import { request as forward } from "node:http";
import { describe, expect, test } from "vitest";
import { Client, signRequest } from "../../templates/runtime/index.ts";
import type { ClientOptions } from "../../templates/runtime/options/options.ts";
import { startTencentCloud, KEYS } from "../support/tencent-cloud.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { respond, serve } from "./server.ts";

describe("endpoints that are refused", () => {
  test.each([
    "//evil.com",
    "%65vil.com",
    "http://evil.localhost",
    "http://wiremock:8080",
    "http://127.evil.com",
    "http://127.0.0.1.example.com",
    "https://castle.example:0",
    "castle.example:0",
    "castle.example:65536",
    "1.2.3",
    "127.1",
    "0x7f000001",
    "2130706433",
    "[::ffff:127.0.0.1]",
    "https:castle.example",
    "https:///castle.example",
    "https://castle.example/a/../b/",
    "https://castle.example/%2e%2e/",
    "https://castle.example/a?b",
    "https://castle.example/a#b",
    "https://a@castle.example/",
    "https://castle.example\\@evil.com",
    "castle.example/tencent/",
    "ws://castle.example",
    "http:",
    "http://",
    "/",
  ])("%s", (endpoint) => {
    expect(() => new Client({ endpoint })).toThrow(expect.objectContaining({ name: "ConfigError" }));
  });

  test("in the clear only when told so, and then nothing else more", () => {
    for (const endpoint of ["http://wiremock:8080", "http://evil.localhost", "http://wire_mock"]) {
      expect(() => new Client({ endpoint })).toThrow("allowHttp");
      expect(() => new Client({ endpoint, allowHttp: false })).toThrow("allowHttp");
      expect(() => new Client({ endpoint, allowHttp: true })).not.toThrow();
    }
    expect(() => new Client({ endpoint: "ftp://wiremock", allowHttp: true })).toThrow("endpoint");
  });
});

/** Takes down where a client sends, and answers. */
function listen(): { sent: { url: string; headers: Record<string, string> }[]; fetch: ClientOptions["fetch"] } {
  const sent: { url: string; headers: Record<string, string> }[] = [];
  return {
    sent,
    fetch: async (url, { headers }) => {
      sent.push({ url, headers });
      return new Response('{"Response":{"RequestId":"request-1"}}');
    },
  };
}

describe("where requests go", () => {
  test.each<[ClientOptions, string, string?]>([
    [{}, "https://castle.tencentcloudapi.com/"],
    [{ endpoint: "castle.ap-guangzhou.tencentcloudapi.com" }, "https://castle.ap-guangzhou.tencentcloudapi.com/"],
    [{ endpoint: "HTTPS://Castle.Example/" }, "https://castle.example/"],
    [{ endpoint: "castle.example:443" }, "https://castle.example/"],
    [{ endpoint: "castle.example:8443" }, "https://castle.example:8443/"],
    [{ endpoint: "https://[::1]:8443" }, "https://[::1]:8443/"],
    [{ endpoint: "http://localhost:8080" }, "http://localhost:8080/"],
    [{ endpoint: "http://wiremock:8080", allowHttp: true }, "http://wiremock:8080/"],
    [
      { endpoint: "http://wiremock", allowHttp: true, signatureMethod: "HmacSHA1", httpMethod: "GET" },
      "http://wiremock/",
    ],
    [{ rootDomain: "intl.tencentcloudapi.com" }, "https://castle.intl.tencentcloudapi.com/"],
    [{ rootDomain: "internal.tencentcloudapi.com" }, "https://castle.internal.tencentcloudapi.com/"],
    [{ rootDomain: "example.org" }, "https://castle.example.org/"],
    [{ rootDomain: "example.org", endpoint: "tower.example" }, "https://tower.example/"],
    [{ endpoint: "https://proxy.example/tencent/" }, "https://proxy.example/tencent/", "castle.tencentcloudapi.com"],
    [{ endpoint: "https://proxy.example/tencent" }, "https://proxy.example/tencent/", "castle.tencentcloudapi.com"],
    [
      { endpoint: "https://proxy.example/a/b/", rootDomain: "example.org" },
      "https://proxy.example/a/b/",
      "castle.example.org",
    ],
  ])("%j: %s", async (options, url, host = new URL(url).host) => {
    const { sent, fetch } = listen();
    await new Client({ credentials: CREDENTIALS, fetch, ...options }).call(OPEN_GATE, {});
    const [{ url: asked = "", headers = {} } = {}] = sent;
    expect(asked.split("?")[0]).toBe(url);
    if (options.httpMethod) return;
    // For which host it was signed.
    const timestamp = Number(headers["x-tc-timestamp"]);
    const signed = await signRequest({ ...OPEN_GATE, credentials: CREDENTIALS, host, timestamp });
    expect(headers["authorization"]).toBe(signed.headers["authorization"]);
  });

  test("a root domain takes the place of whatever follows the service in the host that an action names", async () => {
    const { sent, fetch } = listen();
    const client = new Client({ credentials: CREDENTIALS, fetch });
    const action = { ...OPEN_GATE, endpoint: "gate.ai.tencentcloudapi.com" };
    await client.call(action, {});
    await client.call(action, {}, { rootDomain: "intl.tencentcloudapi.com" });
    expect(sent.map(({ url }) => url)).toEqual([
      "https://gate.ai.tencentcloudapi.com/",
      "https://gate.intl.tencentcloudapi.com/",
    ]);
  });

  test("over a socket: the Host and the path are the proxy's", async () => {
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: CREDENTIALS, endpoint: `${server.origin}/tencent/` });
    await client.call(OPEN_GATE, {});
    await client.call(OPEN_GATE, { Width: 2 }, { httpMethod: "GET" });
    expect(server.received.map(({ url, headers }) => [url, headers.host])).toEqual([
      ["/tencent/", new URL(server.origin).host],
      ["/tencent/?Width=2", new URL(server.origin).host],
    ]);
  });

  test("a proxy that takes the path away and sets the service's Host gets answers, for every way to sign", async () => {
    const cloud = await startTencentCloud({ DestroyProxies: () => ({ Done: true }) });
    await using proxy = await serve((response, { method, url, headers, body }) => {
      const onward = { method, path: url.replace("/tencent", ""), headers: { ...headers, host: HOST } };
      const sending = forward(cloud.origin, onward, (answer) => answer.pipe(response));
      sending.end(body);
    });
    const HOST = "gaap.tencentcloudapi.com";
    const client = new Client({ credentials: KEYS, endpoint: `${proxy.origin}/tencent/`, maxRetries: 0 });
    const action = { service: "gaap", version: "2018-05-29", action: "DestroyProxies" };
    for (const options of [{}, { httpMethod: "GET", signatureMethod: "HmacSHA256" }] as const) {
      expect(await client.request(action, { Force: 1 }, options)).toMatchObject({ Done: true });
    }
    await cloud.close();
  });
});
