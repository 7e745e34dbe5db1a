import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import { CREDENTIALS, DESCRIBE_GATES } from "./actions.ts";
import { refuse, respond, serve } from "./server.ts";

describe("exact data", () => {
  async function receive(body: string): Promise<unknown> {
    await using server = await serve((response) => response.end(body));
    // Awaited here: the server ends with the block.
    return await new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0 }).call(
      DESCRIBE_GATES,
      {},
    );
  }

  test.each<[string, unknown]>([
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ["9007199254740993", 9007199254740993n],
    ["-9223372036854775808", -9223372036854775808n],
    ["18446744073709551615", 18446744073709551615n],
    ["[1, 12345678901234567890 ,2]", [1, 12345678901234567890n, 2]],
    ["0.12345678901234567890", 0.12345678901234568],
    ["12345678901234567890.5", Number("12345678901234567890.5")],
    ["12345678901234567890e3", Number("12345678901234567890e3")],
    ['"12345678901234567890"', "12345678901234567890"],
    ['"a\\"12345678901234567890\\\\"', 'a"12345678901234567890\\'],
    [
      '{"12345678901234567890": "\\\\", "B": 12345678901234567890}',
      { "12345678901234567890": "\\", B: 12345678901234567890n },
    ],
  ])("%s", async (text, value) => {
    expect(await receive(`{"Response":{"Value":${text}}}`)).toEqual({ Value: value });
  });

  test("long texts beside a wide integer", async () => {
    const text = 'x\\n"'.repeat(500_000);
    const body = JSON.stringify({ Response: { Text: text, Id: 0 } }).replace('"Id":0', '"Id":12345678901234567890');
    expect(await receive(body)).toEqual({ Text: text, Id: 12345678901234567890n });
  });

  test("__proto__ in an answer pollutes nothing", async () => {
    for (const wide of ["1", "12345678901234567890"]) {
      const answer = await receive(`{"Response":{"__proto__":{"isAdmin":true},"Id":${wide}}}`);
      expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
      expect((answer as { isAdmin?: boolean }).isAdmin).toBeUndefined();
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    }
  });

  test("an answer that is gzipped", async () => {
    await using server = await serve((response, { headers }) => {
      expect(headers["accept-encoding"]).toBe("gzip");
      response.setHeader("content-encoding", "gzip").end(gzipSync('{"Response":{"Name":"süd"}}'));
    });
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    expect(await client.call(DESCRIBE_GATES, {})).toEqual({ Name: "süd" });
  });
});

test("10,000 calls, one in a hundred hit by a fault: all end with their own answer, and nothing is left over", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  await using server = await serve((response, { body }, number) => {
    if (number % 400 === 100) response.socket?.resetAndDestroy();
    else if (number % 400 === 200) response.writeHead(503).end("<html>");
    else if (number % 400 === 300) refuse(response, "RequestLimitExceeded");
    else if (number % 400 === 399) response.end('{"Response":');
    else respond(response, { Echo: (JSON.parse(body) as { Id: number }).Id });
  });
  const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < 10_000) {
      const Id = next++;
      expect(await client.call(DESCRIBE_GATES, { Id })).toEqual({ RequestId: "request-1", Echo: Id });
    }
  };
  await Promise.all(Array.from({ length: 50 }, work));
  expect(server.received.length).toBeGreaterThan(10_090);
  vi.restoreAllMocks();
}, 120_000);
