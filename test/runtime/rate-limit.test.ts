import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { ClientOptions } from "../../templates/runtime/options/options.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";

const LIMITED = { ...OPEN_GATE, rateLimit: 10 };

/** A client whose requests go nowhere, and the times at which they were sent, in milliseconds from now. */
function createClient(options: ClientOptions = {}): { client: Client; sent: [Id: number, at: number][] } {
  const start = Date.now();
  const sent: [number, number][] = [];
  const fetch: ClientOptions["fetch"] = async (_url, { body }) => {
    sent.push([(JSON.parse(body as string) as { Id: number }).Id, Date.now() - start]);
    return new Response('{"Response":{}}');
  };
  return { client: new Client({ credentials: CREDENTIALS, fetch, ...options }), sent };
}

// The first call that brings a `fetch` loads it, and no clock of a test waits for that.
beforeAll(() => import("../../templates/runtime/platform/fetch.ts"));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the token bucket of an action", () => {
  test("as many at once as are allowed in a second, then one by one, in order", async () => {
    const { client, sent } = createClient();
    const calls = Array.from({ length: 13 }, (_, Id) => client.call(LIMITED, { Id }));
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(calls);
    expect(sent.map(([Id]) => Id)).toEqual(Array.from({ length: 13 }, (_, Id) => Id));
    expect(sent.map(([, at]) => at)).toEqual([...Array.from({ length: 10 }, () => 0), 100, 200, 300]);
  });

  test("tokens come back while nothing is called, up to the limit", async () => {
    const { client, sent } = createClient();
    await Promise.all(Array.from({ length: 10 }, (_, Id) => client.call(LIMITED, { Id })));
    await vi.advanceTimersByTimeAsync(60_000);
    const calls = Promise.all(Array.from({ length: 11 }, (_, Id) => client.call(LIMITED, { Id })));
    await vi.advanceTimersByTimeAsync(1000);
    await calls;
    expect(sent.filter(([, at]) => at === 60_000)).toHaveLength(10);
    expect(sent.at(-1)?.[1]).toBe(60_100);
  });

  test("one for each action and region", async () => {
    const { client, sent } = createClient();
    const calls = ["ap-seoul", "ap-tokyo"].flatMap((region) =>
      ["OpenGate", "CloseGate"].map((action) =>
        client.call({ ...LIMITED, rateLimit: 1, action }, { Id: 0 }, { region }),
      ),
    );
    await Promise.all(calls);
    expect(sent).toHaveLength(4);
  });

  test.each([
    ["another limit", 20, 0],
    ["less than one a second", 0.5, 24_000],
    ["off", false, 0],
  ] as const)("option rateLimit: %s", async (_title, rateLimit, last) => {
    const { client, sent } = createClient({ rateLimit });
    const calls = Array.from({ length: 13 }, (_, Id) => client.call(LIMITED, { Id }));
    await vi.advanceTimersByTimeAsync(30_000);
    await Promise.all(calls);
    expect(sent.at(-1)?.[1]).toBe(last);
  });

  test("a call that is aborted while it waits is not sent, and its token is free again", async () => {
    const { client, sent } = createClient();
    const controller = new AbortController();
    const first = Promise.all(Array.from({ length: 10 }, (_, Id) => client.call(LIMITED, { Id })));
    const aborted = client.call(LIMITED, { Id: 10 }, { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    const next = client.call(LIMITED, { Id: 11 });
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([first, next]);
    expect(sent.at(-1)).toEqual([11, 100]);
  });

  test("a wall clock that is set back makes nobody wait", async () => {
    const { client, sent } = createClient({ rateLimit: 1 });
    await client.call(LIMITED, { Id: 0 });
    vi.setSystemTime(Date.now() - 3_600_000);
    const next = client.call(LIMITED, { Id: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    await next;
    expect(sent).toHaveLength(2);
  });

  test("the deadline ends the wait", async () => {
    const { client, sent } = createClient({ rateLimit: 1 });
    await client.call(LIMITED, { Id: 0 });
    const late = expect(client.call(LIMITED, { Id: 1 }, { deadlineMs: 500 })).rejects.toMatchObject({
      name: "TimeoutError",
    });
    await vi.advanceTimersByTimeAsync(500);
    await late;
    expect(sent).toHaveLength(1);
  });
});
