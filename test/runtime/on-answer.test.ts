import { describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { AnswerDetails } from "../../templates/runtime/index.ts";
import { CREDENTIALS, DESCRIBE_GATES, OPEN_GATE } from "./actions.ts";
import { findClosedOrigin, refuse, respond, serve } from "./server.ts";

describe.each(Object.entries({ "node:http": {}, fetch: { fetch } }))("onAnswer, %s", (_name, transport) => {
  const durationMs = expect.any(Number) as number;
  const base = { service: "castle", action: "DescribeGates", region: "ap-seoul", durationMs };

  test("is told of each call that ends, once, with its last answer", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    await using server = await serve((response, _received, number) => {
      response.setHeader("x-number", number);
      if (number === 1) refuse(response, "RequestLimitExceeded");
      else if (number === 2) respond(response, {});
      else refuse(response, "FailedOperation");
    });
    const told: AnswerDetails[] = [];
    const onAnswer = (details: AnswerDetails): void => void told.push(details);
    const options = { credentials: CREDENTIALS, endpoint: server.origin, region: "ap-seoul", onAnswer, ...transport };
    const client = new Client(options);
    await client.call(DESCRIBE_GATES, {});
    const error: unknown = await client.call(DESCRIBE_GATES, {}).catch((reason: unknown) => reason);
    vi.restoreAllMocks();
    const headers = (number: string): unknown =>
      expect.objectContaining({ "x-number": number, "content-type": "application/json" });
    const seen = { ...base, status: 200, requestId: "request-1" };
    expect(told).toEqual([
      { ...seen, attempts: 2, headers: headers("2") },
      { ...seen, attempts: 1, headers: headers("3"), error },
    ]);
  });

  test("is told of calls without an answer, and of those that are never sent", async () => {
    const told: AnswerDetails[] = [];
    const onAnswer = (details: AnswerDetails): void => void told.push(details);
    const endpoint = await findClosedOrigin();
    const client = new Client({ credentials: CREDENTIALS, endpoint, maxRetries: 0, ...transport });
    const failed: unknown = await client.call(DESCRIBE_GATES, {}, { onAnswer }).catch((reason: unknown) => reason);
    const aborted = client.call(DESCRIBE_GATES, {}, { onAnswer, signal: AbortSignal.abort(new Error("enough")) });
    await expect(aborted).rejects.toThrow("enough");
    const unsent: unknown = await client
      .call({ ...DESCRIBE_GATES, region: "required" }, {}, { onAnswer })
      .catch((reason: unknown) => reason);
    const unanswered = { ...base, region: undefined, headers: {} };
    expect(told).toEqual([
      { ...unanswered, attempts: 1, error: failed },
      { ...unanswered, attempts: 1, error: new Error("enough") },
      { ...unanswered, attempts: 0, error: unsent },
    ]);
  });

  test.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
    ["does not return", () => new Promise(() => {})],
  ])("does no harm where it %s", async (_title, onAnswer) => {
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, onAnswer, ...transport });
    expect(await client.call(OPEN_GATE, {})).toEqual({ RequestId: "request-1" });
  });
});
