import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findCredentials } from "../../templates/runtime/credentials/chain.ts";
import type { CredentialProvider, Credentials } from "../../templates/runtime/credentials.ts";
import { getCredentials } from "../../templates/runtime/credential-store.ts";
import {
  Client,
  fromAssumeRole,
  fromCvmRole,
  fromEnvironment,
  fromOidc,
  fromProfile,
} from "../../templates/runtime/index.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { findClosedOrigin, refuse, respond, serve } from "./server.ts";

const MINUTE = 60_000;
let home = "";

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "credentials-"));
  // The machine that the tests run on has keys of its own, perhaps.
  for (const name of Object.keys(process.env)) if (/^(TENCENTCLOUD|TKE)_/.test(name)) vi.stubEnv(name, undefined);
  vi.stubEnv("TENCENTCLOUD_CREDENTIALS_FILE", join(home, "credentials"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await rm(home, { recursive: true });
});

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
      await expect(getCredentials(provider)).resolves.toMatchObject(CREDENTIALS);
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

  test("a provider that does not return ends with the try; one that throws, with its own error", async () => {
    const hanging = new Client({ credentials: () => new Promise(() => {}), timeoutMs: 20 });
    await expect(hanging.call(OPEN_GATE, {})).rejects.toMatchObject({ name: "ConfigError" });
    const failing = new Client({ credentials: () => Promise.reject(new RangeError("no vault")) });
    await expect(failing.call(OPEN_GATE, {})).rejects.toThrow(RangeError);
  });
});

describe("environment", () => {
  test("TENCENTCLOUD_SECRET_ID, _SECRET_KEY and _TOKEN", async () => {
    vi.stubEnv("TENCENTCLOUD_SECRET_ID", "AKIDENV");
    await expect(fromEnvironment()()).rejects.toMatchObject({ name: "ConfigError" });
    vi.stubEnv("TENCENTCLOUD_SECRET_KEY", "KeyEnv");
    expect(await fromEnvironment()()).toEqual({ secretId: "AKIDENV", secretKey: "KeyEnv" });
    vi.stubEnv("TENCENTCLOUD_TOKEN", "TokenEnv");
    expect(await fromEnvironment()()).toEqual({ secretId: "AKIDENV", secretKey: "KeyEnv", token: "TokenEnv" });
  });

  test("is what a client takes that is given no credentials", async () => {
    vi.stubEnv("TENCENTCLOUD_SECRET_ID", "AKIDENV");
    vi.stubEnv("TENCENTCLOUD_SECRET_KEY", "KeyEnv");
    await using server = await serve((response) => respond(response, {}));
    await new Client({ endpoint: server.origin }).call(OPEN_GATE, {});
    expect(server.received[0]?.headers.authorization).toContain("Credential=AKIDENV/");
  });
});

describe("profile file", () => {
  const text = `; a comment
[default]
secret_id = AKIDFILE
secret_key= "KeyFile"

[other]\r
secret_id=AKIDOTHER\r
secret_key=KeyOther==\r
token = TokenOther
[broken]
secret_id = AKIDBROKEN
`;

  test.each([
    [undefined, { secretId: "AKIDFILE", secretKey: "KeyFile" }],
    ["other", { secretId: "AKIDOTHER", secretKey: "KeyOther==", token: "TokenOther" }],
  ])("section %s", async (profile, keys) => {
    await writeFile(join(home, "credentials"), text);
    expect(await fromProfile({ profile })()).toEqual(keys);
    if (profile) vi.stubEnv("TENCENTCLOUD_PROFILE", profile);
    expect(await fromProfile()()).toEqual(keys);
  });

  test("no file, no section, a key that is missing: each a ConfigError that says which", async () => {
    await expect(fromProfile()()).rejects.toThrow("No credentials in the profile");
    await writeFile(join(home, "credentials"), text);
    await expect(fromProfile({ profile: "nobody" })()).rejects.toThrow("No credentials in the profile");
    await expect(fromProfile({ profile: "broken" })()).rejects.toThrow("under [broken]");
    await expect(fromProfile({ file: home })()).rejects.toMatchObject({ name: "ConfigError" });
  });
});

describe("CVM role", () => {
  const folder = "/latest/meta-data/cam/security-credentials/";
  const keys = { Code: "Success", TmpSecretId: "AKIDCVM", TmpSecretKey: "KeyCvm", Token: "TokenCvm", ExpiredTime: 2e9 };

  test("asks the metadata for the role and then for its keys", async () => {
    await using server = await serve((response, { url }) =>
      response.end(url === folder ? "Guard" : JSON.stringify(keys)),
    );
    const metadataHost = new URL(server.origin).host;
    expect(await fromCvmRole({ metadataHost })()).toEqual({
      secretId: "AKIDCVM",
      secretKey: "KeyCvm",
      token: "TokenCvm",
      expiresAt: 2e12,
    });
    expect(server.received.map(({ url }) => url)).toEqual([folder, `${folder}Guard`]);
    await fromCvmRole({ metadataHost, roleName: "Other" })();
    expect(server.received[2]?.url).toBe(`${folder}Other`);
  });

  test("an answer that is not as documented is not shown", async () => {
    const broken = JSON.stringify(keys).slice(0, -1);
    await using server = await serve((response) => response.end(broken));
    const finding = fromCvmRole({ metadataHost: new URL(server.origin).host, roleName: "Guard" })();
    const error = (await finding.catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({ name: "ResponseError" });
    expect(`${error.message}${error.stack}${String(error.cause)}`).not.toContain("KeyCvm");
  });

  test("no metadata, or no role", async () => {
    const metadataHost = new URL(await findClosedOrigin()).host;
    await expect(fromCvmRole({ metadataHost })()).rejects.toThrow("No credentials in the server's metadata");
    await using server = await serve((response) => response.writeHead(404).end());
    await expect(fromCvmRole({ metadataHost: new URL(server.origin).host })()).rejects.toThrow("No credentials");
  });
});

const ASSUMED = {
  Credentials: { TmpSecretId: "AKIDSTS", TmpSecretKey: "KeySts", Token: "TokenSts" },
  ExpiredTime: 2_000_000_000,
};
const STS_KEYS = { secretId: "AKIDSTS", secretKey: "KeySts", token: "TokenSts", expiresAt: 2e12 };

describe("assumed role", () => {
  test("asks STS with other keys, signed", async () => {
    await using server = await serve((response) => respond(response, ASSUMED));
    const roleArn = "qcs::cam::uin/100000000001:roleName/Guard";
    const provider = fromAssumeRole({ roleArn, client: { credentials: CREDENTIALS, endpoint: server.origin } });
    expect(await provider()).toEqual(STS_KEYS);
    const { headers, body = "" } = server.received[0] ?? {};
    expect(headers).toMatchObject({
      "x-tc-action": "AssumeRole",
      "x-tc-version": "2018-08-13",
      "x-tc-region": "ap-guangzhou",
    });
    expect(headers?.authorization).toContain("Credential=AKIDEXAMPLE/");
    expect(JSON.parse(body)).toEqual({
      RoleArn: roleArn,
      RoleSessionName: "typed-tencentcloud",
      DurationSeconds: 7200,
    });
  });

  test("a client signs with the assumed keys", async () => {
    await using server = await serve((response, { headers }) =>
      respond(response, headers["x-tc-action"] === "AssumeRole" ? ASSUMED : {}),
    );
    const client = { credentials: CREDENTIALS, endpoint: server.origin };
    const credentials = fromAssumeRole({ roleArn: "qcs::cam::uin/1:roleName/Guard", client });
    await new Client({ credentials, endpoint: server.origin }).call(OPEN_GATE, {});
    expect(server.received[1]?.headers).toMatchObject({ "x-tc-token": "TokenSts" });
  });

  test("a refusal is thrown as itself, and no key is ever shown", async () => {
    const client = { credentials: CREDENTIALS, maxRetries: 0 };
    await using refusing = await serve((response) => refuse(response, "UnauthorizedOperation"));
    const refused = fromAssumeRole({ roleArn: "x", client: { ...client, endpoint: refusing.origin } })();
    await expect(refused).rejects.toMatchObject({ name: "ServerError", code: "UnauthorizedOperation" });

    await using broken = await serve((response) => response.end(JSON.stringify({ Response: ASSUMED }).slice(0, -5)));
    const failing = fromAssumeRole({ roleArn: "x", client: { ...client, endpoint: broken.origin } })();
    const error = (await failing.catch((reason: unknown) => reason)) as Error & { bodyStart: string };
    expect(error.name).toBe("ResponseError");
    expect(`${error.stack}${error.bodyStart}${String(error.cause)}`).not.toMatch(/KeySts|TokenSts/);
  });
});

describe("OIDC of Tencent Kubernetes Engine", () => {
  async function stubPod(): Promise<void> {
    const file = join(home, "token");
    await writeFile(file, "identity-token\n");
    vi.stubEnv("TKE_REGION", "ap-seoul");
    vi.stubEnv("TKE_PROVIDER_ID", "cluster-oidc");
    vi.stubEnv("TKE_WEB_IDENTITY_TOKEN_FILE", file);
    vi.stubEnv("TKE_ROLE_ARN", "qcs::cam::uin/1:roleName/Pod");
  }

  test("exchanges the pod's token", async () => {
    await stubPod();
    await using server = await serve((response) => respond(response, ASSUMED));
    expect(await fromOidc({ endpoint: server.origin })()).toEqual(STS_KEYS);
    const { headers, body = "" } = server.received[0] ?? {};
    expect(headers).toMatchObject({
      "x-tc-action": "AssumeRoleWithWebIdentity",
      "x-tc-region": "ap-seoul",
      authorization: "SKIP",
    });
    expect(JSON.parse(body)).toMatchObject({ ProviderId: "cluster-oidc", WebIdentityToken: "identity-token" });
  });

  test("outside of a pod; with variables missing; without the token's file", async () => {
    await expect(fromOidc()()).rejects.toThrow("No credentials in the TKE_… variables");
    await stubPod();
    vi.stubEnv("TKE_ROLE_ARN", undefined);
    await expect(fromOidc()()).rejects.toThrow("TKE_ROLE_ARN");
    await stubPod();
    await rm(join(home, "token"));
    await expect(fromOidc()()).rejects.toThrow("TKE_WEB_IDENTITY_TOKEN_FILE cannot be read");
  });
});

describe("the default", () => {
  const metadata = (name: string): string =>
    name === ""
      ? "Guard"
      : JSON.stringify({ Code: "Success", TmpSecretId: "AKIDCVM", TmpSecretKey: "x", Token: "t", ExpiredTime: 2e9 });

  test("environment, then profile, then CVM role", async () => {
    await using server = await serve((response, { url }) => response.end(metadata(url.split("/").pop() ?? "")));
    const options = { metadataHost: new URL(server.origin).host };
    expect(await findCredentials(options)).toMatchObject({ secretId: "AKIDCVM" });
    await writeFile(join(home, "credentials"), "[default]\nsecret_id=AKIDFILE\nsecret_key=KeyFile");
    expect(await findCredentials(options)).toMatchObject({ secretId: "AKIDFILE" });
    vi.stubEnv("TENCENTCLOUD_SECRET_ID", "AKIDENV");
    vi.stubEnv("TENCENTCLOUD_SECRET_KEY", "KeyEnv");
    expect(await findCredentials(options)).toMatchObject({ secretId: "AKIDENV" });
  });

  test("nothing anywhere: a ConfigError that says what can be done", async () => {
    const metadataHost = new URL(await findClosedOrigin()).host;
    await expect(findCredentials({ metadataHost })).rejects.toThrow("TENCENTCLOUD_SECRET_ID");
  });
});
