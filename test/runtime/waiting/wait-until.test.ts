import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Client } from "../../../templates/runtime/client.ts";
import { ConfigError, ConnectionError, ServerError, TimeoutError } from "../../../templates/runtime/errors/errors.ts";
import { isRetryable, isTimeoutError } from "../../../templates/runtime/errors/guards.ts";
import { isWaitTimeout } from "../../../templates/runtime/waiting/wait-timeout.ts";
import { waitUntil, type WaitOptions } from "../../../templates/runtime/waiting/wait-until.ts";
import { CREDENTIALS, DESCRIBE_GATES } from "../actions.ts";
import { refuse, respond, serve } from "../server.ts";

afterEach(() => void vi.useRealTimers());

interface Proxy {
  readonly Status: "CREATING" | "RUNNING";
}
const isRunning = ({ Status }: Proxy): boolean => Status === "RUNNING";

test("asks a real server until it is as wanted, over failures that pass", async () => {
  await using server = await serve((response, _received, number) => {
    if (number === 2) refuse(response, "InternalError");
    else if (number === 3) response.socket?.resetAndDestroy();
    else respond(response, { Status: number < 5 ? "CREATING" : "RUNNING" });
  });
  const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 0 });
  const answer = await waitUntil(
    (options) => client.call<Proxy & { RequestId: string }>(DESCRIBE_GATES, {}, options),
    isRunning,
    { intervalMs: 1 },
  );
  expect(answer).toEqual({ Status: "RUNNING", RequestId: "request-1" });
  expect(server.received).toHaveLength(5);
});

test("no timer is left when it is over, whatever came of it", async () => {
  vi.useFakeTimers();
  await waitUntil(async (): Promise<Proxy> => ({ Status: "RUNNING" }), isRunning);
  const fail = async (): Promise<Proxy> => {
    throw new RangeError("no");
  };
  await expect(waitUntil(fail, isRunning)).rejects.toThrow("no");
  expect(vi.getTimerCount()).toBe(0);
});

test("what is wanted may be a type of its own", async () => {
  type Answer = { Task: null } | { Task: { Id: string } };
  const isThere = (answer: Answer): answer is { Task: { Id: string } } => answer.Task !== null;
  const { Task } = await waitUntil(async (): Promise<Answer> => ({ Task: { Id: "task-1" } }), isThere);
  expect(Task.Id).toBe("task-1");
});

test.each([
  ["a wrong call", new ConfigError("wrong")],
  ["keys that are refused", new ServerError("no", { code: "AuthFailure.SecretIdNotFound" })],
  ["a permission that is missing", new ServerError("no", { code: "UnauthorizedOperation" })],
  ["a parameter that is refused", new ServerError("no", { code: "InvalidParameterValue" })],
  ["what is not there", new ServerError("no", { code: "ResourceNotFound" })],
  ["a quota", new ServerError("no", { code: "LimitExceeded" })],
  ["an error of somebody else", new RangeError("no")],
])("%s ends the waiting at once", async (_title, error) => {
  const call = vi.fn(async (): Promise<Proxy> => {
    throw error;
  });
  await expect(waitUntil(call, isRunning)).rejects.toBe(error);
  expect(call).toHaveBeenCalledTimes(1);
});

test.each([
  ["throttling", new ServerError("no", { code: "RequestLimitExceeded.UinLimitExceeded" })],
  ["a fault of the service", new ServerError("no", { code: "InternalError" })],
  ["no connection", new ConnectionError("no", { sent: false })],
  ["no answer in time", new TimeoutError("no", { sent: true })],
])("%s does not", async (_title, error) => {
  expect(isRetryable(error)).toBe(true);
  const call = vi.fn(async (): Promise<Proxy> => ({ Status: "RUNNING" })).mockRejectedValueOnce(error);
  await waitUntil(call, isRunning, { intervalMs: 1 });
  expect(call).toHaveBeenCalledTimes(2);
});

test("a call that throws in place of rejecting, and an `until` that throws, end it", async () => {
  const failure = new Error("failed");
  const fail = (): never => {
    throw failure;
  };
  await expect(waitUntil(fail, isRunning)).rejects.toBe(failure);
  await expect(waitUntil(async () => ({}), fail)).rejects.toBe(failure);
});

describe("pauses", () => {
  /** The pauses between calls that never bring what is wanted, by chance the longest or the shortest. */
  async function measurePauses(chance: number, options: WaitOptions): Promise<number[]> {
    vi.useFakeTimers();
    const random = vi.spyOn(Math, "random").mockReturnValue(chance);
    const times: number[] = [];
    const waiting = waitUntil(
      async (): Promise<Proxy> => {
        times.push(Date.now());
        return { Status: "CREATING" };
      },
      isRunning,
      options,
    );
    const end = expect(waiting).rejects.toThrow("deadlineMs");
    await vi.runAllTimersAsync();
    await end;
    random.mockRestore();
    return times.slice(1).map((time, index) => time - (times[index] ?? 0));
  }

  test("grow by half up to the longest", async () => {
    const pauses = await measurePauses(1, { intervalMs: 1000, maxIntervalMs: 3000, deadlineMs: 14_000 });
    expect(pauses).toEqual([1000, 1500, 2250, 3000, 3000, 3000]);
  });

  test("are at least half as long", async () => {
    const pauses = await measurePauses(0, { intervalMs: 1000, maxIntervalMs: 3000, deadlineMs: 6000 });
    expect(pauses).toEqual([500, 750, 1125, 1500, 1500]);
  });

  test("that no timer can wait for are the longest that one can", async () => {
    vi.useFakeTimers();
    const call = vi.fn(async (): Promise<Proxy> => ({ Status: "CREATING" }));
    const controller = new AbortController();
    const { signal } = controller;
    const times = { intervalMs: 2 ** 40, maxIntervalMs: Infinity, deadlineMs: Infinity };
    const end = expect(waitUntil(call, isRunning, { ...times, signal })).rejects.toThrow("enough");
    await vi.advanceTimersByTimeAsync(2 ** 30 - 1);
    expect(call).toHaveBeenCalledTimes(1);
    controller.abort(new Error("enough"));
    await end;
  });

  test("without options: from one second to thirty, for ten minutes", async () => {
    const pauses = await measurePauses(1, {});
    expect(pauses.slice(0, 2)).toEqual([1000, 1500]);
    expect(Math.max(...pauses)).toBe(30_000);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(600_000 - 30_000);
  });
});

describe("the end of the time", () => {
  test("carries the last answer, which no log shows, and what the last call failed with", async () => {
    const failure = new ServerError("no", { code: "InternalError" });
    const call = vi
      .fn(async (): Promise<Proxy> => {
        throw failure;
      })
      .mockResolvedValueOnce({ Status: "CREATING" });
    const error: unknown = await waitUntil(call, isRunning, { intervalMs: 1, deadlineMs: 50 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      name: "TimeoutError",
      message: "What was waited for did not come within 50 ms (deadlineMs).",
      sent: true,
      cause: failure,
    });
    expect(isWaitTimeout(error) && error.lastAnswer).toEqual({ Status: "CREATING" });
    expect(inspect(error)).not.toContain("CREATING");
    expect(isTimeoutError(error)).toBe(true);
    expect(isWaitTimeout(new TimeoutError("no", { sent: true }))).toBe(false);
  });

  test("ends a call under way too, and says so to it", async () => {
    await using server = await serve(() => {});
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    let signal: AbortSignal | undefined;
    const waiting = waitUntil(
      (options) => {
        ({ signal } = options);
        return client.call<Proxy>(DESCRIBE_GATES, {}, options);
      },
      isRunning,
      { deadlineMs: 100 },
    );
    const error: unknown = await waiting.catch((thrown: unknown) => thrown);
    expect(isWaitTimeout(error) && error.lastAnswer).toBeUndefined();
    expect(isWaitTimeout(error) && error.cause).toBeUndefined();
    expect(signal?.aborted).toBe(true);
  });

  test("a call that takes no options does not hold it up", async () => {
    const waiting = waitUntil(() => new Promise<Proxy>(() => {}), isRunning, { deadlineMs: 20 });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

describe("a signal", () => {
  test("aborts during a pause and during a call, with its reason", async () => {
    for (const call of [async (): Promise<Proxy> => ({ Status: "CREATING" }), () => new Promise<Proxy>(() => {})]) {
      const controller = new AbortController();
      const waiting = waitUntil(call, isRunning, { intervalMs: 60_000, signal: controller.signal });
      setImmediate(() => controller.abort(new Error("enough")));
      await expect(waiting).rejects.toThrow("enough");
    }
  });

  test("that is aborted already: nothing is called", async () => {
    const call = vi.fn(async (): Promise<Proxy> => ({ Status: "RUNNING" }));
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(waitUntil(call, isRunning, { signal })).rejects.toThrow("enough");
    expect(call).not.toHaveBeenCalled();
  });

  test("without a reason of its own says what was aborted", async () => {
    const call = (): Promise<Proxy> => new Promise(() => {});
    const late = AbortSignal.timeout(20);
    const timedOut: unknown = await waitUntil(call, isRunning, { signal: late }).catch((error: unknown) => error);
    expect(timedOut).toMatchObject({ message: "The waiting did not end before its signal timed out." });
    expect([isTimeoutError(timedOut), isWaitTimeout(timedOut)]).toEqual([true, false]);
    const aborted = waitUntil(call, isRunning, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError", message: "The waiting was aborted." });
  });
});

test.each([{ intervalMs: -1 }, { intervalMs: Number.NaN }, { maxIntervalMs: "3" }, { deadlineMs: null }])(
  "%j is refused before anything is called",
  async (options) => {
    const call = vi.fn(async (): Promise<Proxy> => ({ Status: "RUNNING" }));
    const waiting = waitUntil(call, isRunning, options as WaitOptions);
    await expect(waiting).rejects.toMatchObject({
      name: "ConfigError",
      message: `Option ${Object.keys(options)[0]} must be number from 0.`,
    });
    expect(call).not.toHaveBeenCalled();
  },
);
