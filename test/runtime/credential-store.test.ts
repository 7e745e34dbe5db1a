import { afterEach, describe, expect, test, vi } from "vitest";
import { getCredentials } from "../../templates/runtime/credentials/credential-store.ts";
import type { CredentialProvider, Credentials } from "../../templates/runtime/credentials/credentials.ts";
import { Client } from "../../templates/runtime/index.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { respond, serve } from "./server.ts";

const MINUTE = 60_000;

afterEach(() => void vi.useRealTimers());

describe("keys of a provider", () => {
  function createProvider(lifetimeMs?: number): CredentialProvider & { mock: { calls: unknown[] } } {
    let number = 0;
    return vi.fn(async () => ({
      ...CREDENTIALS,
      token: `token-${++number}`,
      ...(lifetimeMs && { expiresAt: Date.now() + lifetimeMs }),
    }));
  }

  test("are searched once for all who wait", async () => {
    const provider = createProvider(60 * MINUTE);
    const keys = await Promise.all(Array.from({ length: 100 }, () => getCredentials(provider)));
    expect(new Set(keys).size).toBe(1);
    expect(provider.mock.calls).toHaveLength(1);
  });

  test("are replaced five minutes before they expire; without an end they are kept", async () => {
    vi.useFakeTimers();
    const provider = createProvider(60 * MINUTE);
    const endless = createProvider();
    await getCredentials(endless);
    await getCredentials(provider);
    vi.advanceTimersByTime(54 * MINUTE);
    expect(await getCredentials(provider)).toMatchObject({ token: "token-1" });
    vi.advanceTimersByTime(2 * MINUTE);
    expect(await getCredentials(provider)).toMatchObject({ token: "token-2" });
    vi.advanceTimersByTime(1e6 * MINUTE);
    expect(await getCredentials(endless)).toMatchObject({ token: "token-1" });
  });

  test("that are refused are replaced, once for all", async () => {
    const provider = createProvider();
    const refused = await getCredentials(provider);
    const keys = await Promise.all([1, 2, 3].map(() => getCredentials(provider, refused)));
    expect(keys.map(({ token }) => token)).toEqual(["token-2", "token-2", "token-2"]);
  });

  test("when the search fails, those that are still good are served; a failure is not kept", async () => {
    vi.useFakeTimers();
    const provider = vi.fn<() => Promise<Credentials>>();
    provider.mockResolvedValueOnce({ ...CREDENTIALS, expiresAt: Date.now() + 10 * MINUTE });
    provider.mockRejectedValue(new Error("STS is down"));
    await getCredentials(provider);
    vi.advanceTimersByTime(6 * MINUTE);
    for (let number = 0; number < 100; number++) {
      expect(await getCredentials(provider)).toMatchObject(CREDENTIALS);
    }
    // Left in peace for a while after it failed.
    expect(provider).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(5 * MINUTE);
    await expect(getCredentials(provider)).rejects.toThrow("STS is down");
    provider.mockResolvedValue({ ...CREDENTIALS, token: "new" });
    await expect(getCredentials(provider)).resolves.toMatchObject({ token: "new" });
  });

  test("a provider of expired keys is not asked on each call", async () => {
    const provider = vi.fn(async () => ({ ...CREDENTIALS, expiresAt: Date.now() - MINUTE }));
    for (let number = 0; number < 100; number++) await getCredentials(provider);
    expect(provider).toHaveBeenCalledTimes(1);
  });

  test("that cannot sign: a ConfigError", async () => {
    const provider = (): Credentials => ({ secretId: "AKIDEXAMPLE" }) as Credentials;
    await expect(getCredentials(provider)).rejects.toMatchObject({ name: "ConfigError" });
  });

  test("a provider that hangs once is asked again, and what it says too late is not kept", async () => {
    let answerLate: (keys: Credentials) => void = () => {};
    const provider = vi.fn<() => Promise<Credentials>>();
    provider.mockReturnValueOnce(new Promise((resolve) => void (answerLate = resolve)));
    provider.mockResolvedValue({ ...CREDENTIALS, token: "new" });
    await using server = await serve((response) => respond(response, {}));
    const client = new Client({ credentials: provider, endpoint: server.origin });
    await expect(client.call(OPEN_GATE, {}, { timeoutMs: 20 })).rejects.toMatchObject({ name: "ConfigError" });
    await client.call(OPEN_GATE, {});
    answerLate({ ...CREDENTIALS, token: "old" });
    await client.call(OPEN_GATE, {});
    expect(server.received.map(({ headers }) => headers["x-tc-token"])).toEqual(["new", "new"]);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test("a provider that throws once is asked again", async () => {
    const provider = vi.fn<() => Credentials>(() => CREDENTIALS);
    provider.mockImplementationOnce(() => {
      throw new RangeError("no vault");
    });
    await expect(getCredentials(provider)).rejects.toThrow("no vault");
    expect(await getCredentials(provider)).toEqual(CREDENTIALS);
  });

  test("what a provider throws that is no error is told in one", async () => {
    const provider = (): Promise<Credentials> => Promise.reject("no vault" as unknown as Error);
    await expect(getCredentials(provider)).rejects.toMatchObject({ name: "ConfigError", message: /no vault/ });
  });

  test("the provider's rest does not hang on the wall clock", async () => {
    vi.useFakeTimers();
    const provider = vi.fn(async () => ({ ...CREDENTIALS, expiresAt: Date.now() - MINUTE }));
    await getCredentials(provider);
    vi.setSystemTime(Date.now() + 60 * MINUTE);
    await getCredentials(provider);
    expect(provider).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(11_000);
    await getCredentials(provider);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  test("a provider that does not return ends with the try; one that throws, with its own error", async () => {
    const hanging = new Client({ credentials: () => new Promise(() => {}), timeoutMs: 20 });
    await expect(hanging.call(OPEN_GATE, {})).rejects.toMatchObject({ name: "ConfigError" });
    const failing = new Client({ credentials: () => Promise.reject(new RangeError("no vault")) });
    await expect(failing.call(OPEN_GATE, {})).rejects.toThrow(RangeError);
  });
});
