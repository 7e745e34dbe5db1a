import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Client } from "../../templates/runtime/client.ts";
import type { FetchLike } from "../../templates/runtime/platform/fetch.ts";
import { CREDENTIALS, DESCRIBE_GATES } from "./actions.ts";

/** The pauses before each try after the first, in milliseconds, where each try is answered so. */
async function measurePauses(body: string, status: number, random: number, maxRetries: number): Promise<number[]> {
  vi.spyOn(Math, "random").mockReturnValue(random);
  const times: number[] = [];
  const fetch: FetchLike = async () => {
    times.push(Date.now());
    return new Response(body, { status });
  };
  const client = new Client({ credentials: CREDENTIALS, fetch, maxRetries });
  const failed = expect(client.call(DESCRIBE_GATES, {})).rejects.toMatchObject({ attempts: maxRetries + 1 });
  await vi.runAllTimersAsync();
  await failed;
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the pause before the next try", () => {
  const throttled = '{"Response":{"Error":{"Code":"RequestLimitExceeded.IPLimitExceeded"}}}';
  const internal = '{"Response":{"Error":{"Code":"InternalError"}}}';

  test.each<[string, string, number, number[]]>([
    ["a failure", internal, 200, [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]],
    ["an answer that cannot be read", "<html>", 502, [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]],
    ["a refusal for the rate", throttled, 200, [500, 1000, 2000, 4000, 8000, 10_000, 10_000]],
  ])("after %s doubles up to ten seconds, and is any part of that", async (_title, body, status, most) => {
    // The largest that Math.random returns is below 1, and a timer takes whole milliseconds.
    const largest = await measurePauses(body, status, 1 - 2 ** -53, most.length);
    expect(largest.map((pause) => pause + 1)).toEqual(most);
    const half = await measurePauses(body, status, 0.5, most.length);
    expect(half).toEqual(most.map((pause) => pause / 2));
    expect(await measurePauses(body, status, 0, most.length)).toEqual(most.map(() => expect.closeTo(0, 0)));
  });
});
