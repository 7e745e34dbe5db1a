import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import { CREDENTIALS, DESCRIBE_GATES } from "./actions.ts";
import { refuse, respond, serve } from "./server.ts";

describe("exact data", () => {
  async function receive(body: string, wide?: readonly string[]): Promise<unknown> {
    await using server = await serve((response) => response.end(body));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0 });
    // Awaited here: the server ends with the block.
    return await client.call({ ...DESCRIBE_GATES, ...(wide && { wide }) }, {});
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
    const body = `{"Response":{"Value":${text}}}`;
    const answer = await receive(body, ["Value", "B"]);
    expect(answer).toEqual({ Value: value });
    // As text, where a number would be wrong.
    const shown = JSON.stringify(value, (_name, item: unknown) => (typeof item === "bigint" ? String(item) : item));
    expect(JSON.stringify(answer)).toBe(`{"Value":${shown}}`);
    // Not marked: as the type says, and as JSON.parse has it.
    expect(await receive(body)).toEqual((JSON.parse(body) as { Response: object }).Response);
    expect(await receive(body, ["Other"])).toEqual((JSON.parse(body) as { Response: object }).Response);
  });

  test("a wide member beside one that is not, at any depth, and in a copy", async () => {
    const digits = "12345678901234567890";
    const body = `{"Response":{"Id":${digits},"Sum":${digits},"Items":[{"Id":${digits},"Sums":[[${digits}]]}]}}`;
    const answer = (await receive(body, ["Id"])) as { Items: [object] };
    const sum = Number(digits);
    expect(answer).toEqual({ Id: BigInt(digits), Sum: sum, Items: [{ Id: BigInt(digits), Sums: [[sum]] }] });
    expect(JSON.stringify(answer)).toBe(
      `{"Id":"${digits}","Sum":${sum},"Items":[{"Id":"${digits}","Sums":[[${sum}]]}]}`,
    );
    expect(Object.keys(answer)).toEqual(["Id", "Sum", "Items"]);
    expect(structuredClone(answer)).toEqual(answer);
    // What was received can be sent, exactly.
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    await client.call(DESCRIBE_GATES, answer.Items[0]);
    expect(server.received[0]?.body).toBe(`{"Id":${digits},"Sums":[[12345678901234567000]]}`);
  });

  test("an answer that is too deep says so", async () => {
    const body = `{"Response":{"Value":${"[".repeat(200_000)}12345678901234567890${"]".repeat(200_000)}}}`;
    await expect(receive(body, ["Value"])).rejects.toMatchObject({
      name: "ResponseError",
      message: "The answer (HTTP 200) is nested too deep.",
    });
  });

  test("long texts beside a wide integer", async () => {
    const text = 'x\\n"'.repeat(500_000);
    const body = JSON.stringify({ Response: { Text: text, Id: 0 } }).replace('"Id":0', '"Id":12345678901234567890');
    expect(await receive(body, ["Id"])).toEqual({ Text: text, Id: 12345678901234567890n });
  });

  test("__proto__ in an answer pollutes nothing", async () => {
    for (const wide of ["1", "12345678901234567890"]) {
      const answer = await receive(`{"Response":{"__proto__":{"isAdmin":true},"Id":${wide}}}`, ["Id"]);
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
