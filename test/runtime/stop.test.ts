import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStop, runStage, sleep } from "../../templates/runtime/call/stop.ts";
import { Client } from "../../templates/runtime/client.ts";
import { isTimeoutError } from "../../templates/runtime/errors/guards.ts";
import { CREDENTIALS, DESCRIBE_GATES, OPEN_GATE } from "./actions.ts";
import { respond, serve } from "./server.ts";

describe("a stage", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("whose start throws leaves no timer, and does not take the interruption of the next", async () => {
    const stop = createStop();
    const broken = new Error("broken");
    const stage = runStage(
      stop,
      () => {
        throw broken;
      },
      1000,
    );
    await expect(stage).rejects.toBe(broken);
    expect(vi.getTimerCount()).toBe(0);
    expect(stop.interrupt).toBeUndefined();
  });

  test("that is interrupted by its own start is freed all the same", async () => {
    const controller = new AbortController();
    const stop = createStop(controller.signal);
    const free = vi.fn();
    const stage = runStage(stop, () => {
      controller.abort(new Error("enough"));
      return free;
    });
    await expect(stage).rejects.toThrow("enough");
    expect(free).toHaveBeenCalledOnce();
  });

  test("that cannot be freed ends as it would", async () => {
    const stop = createStop();
    const stage = runStage(
      stop,
      () => () => {
        throw new Error("stuck");
      },
      10,
      () => new Error("late"),
    );
    const late = expect(stage).rejects.toThrow("late");
    vi.advanceTimersByTime(10);
    await late;
  });

  test("is not touched by what a former one says too late", async () => {
    const stop = createStop();
    let resolveFirst: (value: string) => void = () => {};
    const first = runStage<string>(
      stop,
      (resolve) => void (resolveFirst = resolve),
      10,
      () => new Error("late"),
    );
    const late = expect(first).rejects.toThrow("late");
    vi.advanceTimersByTime(10);
    await late;
    const second = sleep(stop, 50);
    resolveFirst("too late");
    expect(stop.interrupt).toBeDefined();
    vi.advanceTimersByTime(50);
    await second;
  });
});

describe("an abort", () => {
  test("says which action it ended, and whether it was sent, where the reason is the platform's own", async () => {
    const controller = new AbortController();
    await using server = await serve(() => controller.abort());
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const { signal } = controller;
    await expect(client.call(OPEN_GATE, {}, { signal })).rejects.toMatchObject({
      name: "AbortError",
      message: "OpenGate was aborted.",
      action: "OpenGate",
      attempts: 1,
      sent: true,
      cause: expect.any(DOMException) as unknown,
    });
    await expect(client.call(OPEN_GATE, {}, { signal })).rejects.toMatchObject({ name: "AbortError", sent: false });
  });

  test("by a signal that times out is a TimeoutError", async () => {
    await using server = await serve(() => {});
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const call = client.call(OPEN_GATE, {}, { signal: AbortSignal.timeout(50) });
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(isTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ action: "OpenGate", message: "OpenGate did not end before its signal timed out." });
  });

  test.each([new Error("enough"), "enough", Object.assign(new Error("x"), { name: "AbortError" })])(
    "with a reason of the user's own keeps it: %s",
    async (reason) => {
      await using server = await serve(() => controller.abort(reason));
      const controller = new AbortController();
      const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
      await expect(client.call(OPEN_GATE, {}, { signal: controller.signal })).rejects.toBe(reason);
    },
  );

  test("ends all calls that share a signal; no warning, and no listener is left", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const warned = vi.fn();
    process.on("warning", warned);
    await using server = await serve((response, { body }) => {
      if (body.includes("true")) respond(response, {});
    });
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const ended = Array.from({ length: 20 }, () => client.call(DESCRIBE_GATES, { Answered: true }, { signal }));
    const open = Array.from({ length: 20 }, () => client.call(DESCRIBE_GATES, {}, { signal }));
    await Promise.all(ended);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort(new Error("enough"));
    const outcomes = await Promise.allSettled(open);
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => "rejected"));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("sent", () => {
  test("is false for a call that waits for its pace, or for keys, when the deadline comes", async () => {
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, rateLimit: 0.01 });
    await client.call(OPEN_GATE, {});
    const late = { name: "TimeoutError", sent: false, message: "OpenGate did not end within deadlineMs." };
    await expect(client.call(OPEN_GATE, {}, { deadlineMs: 30 })).rejects.toMatchObject(late);
    const keyless = new Client({ credentials: () => new Promise(() => {}), endpoint: server.origin });
    await expect(keyless.call(OPEN_GATE, {}, { deadlineMs: 30 })).rejects.toMatchObject(late);
    expect(server.received).toHaveLength(1);
  });

  test("is true where the deadline comes in the pause after a try that was sent", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    await using server = await serve((response) => response.socket?.destroy());
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, maxRetries: 9 });
    const call = client.call(DESCRIBE_GATES, {}, { deadlineMs: 250 });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", sent: true });
    vi.restoreAllMocks();
  });

  test("is false where the server refused the rate, and so did nothing, and the next try was not sent", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    await using server = await serve((response) => respond(response, { Error: { Code: "RequestLimitExceeded" } }));
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin });
    const call = client.call(OPEN_GATE, {}, { deadlineMs: 250 });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", sent: false });
    vi.restoreAllMocks();
  });

  test("is false where no connection came in time, true where there was one", async () => {
    await using server = await serve(() => {});
    const client = new Client({ credentials: CREDENTIALS, endpoint: server.origin, timeoutMs: 50, maxRetries: 0 });
    const agent = { addRequest() {} };
    await expect(client.call(OPEN_GATE, {}, { agent })).rejects.toMatchObject({ name: "TimeoutError", sent: false });
    await expect(client.call(OPEN_GATE, {})).rejects.toMatchObject({ name: "TimeoutError", sent: true });
  });
});
