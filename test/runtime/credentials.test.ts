import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findCredentials } from "../../templates/runtime/credentials/chain.ts";
import { Client, fromCvmRole, fromEnvironment, fromProfile } from "../../templates/runtime/index.ts";
import { OPEN_GATE } from "./actions.ts";
import { findClosedOrigin, respond, serve } from "./server.ts";

let home = "";

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "credentials-"));
  // The machine that the tests run on has keys of its own, perhaps.
  for (const name of Object.keys(process.env)) if (/^(TENCENTCLOUD|TKE)_/.test(name)) vi.stubEnv(name, undefined);
  vi.stubEnv("TENCENTCLOUD_CREDENTIALS_FILE", join(home, "credentials"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

describe("environment", () => {
  test("TENCENTCLOUD_SECRET_ID, _SECRET_KEY and _TOKEN", async () => {
    vi.stubEnv("TENCENTCLOUD_SECRET_ID", "AKIDENV");
    vi.stubEnv("TENCENTCLOUD_SECRET_KEY", "KeyEnv");
    expect(await fromEnvironment()()).toEqual({ secretId: "AKIDENV", secretKey: "KeyEnv" });
    vi.stubEnv("TENCENTCLOUD_TOKEN", "TokenEnv");
    expect(await fromEnvironment()()).toEqual({ secretId: "AKIDENV", secretKey: "KeyEnv", token: "TokenEnv" });
  });

  test.each([
    ["ID", "KEY"],
    ["KEY", "ID"],
  ])("only TENCENTCLOUD_SECRET_%s: a ConfigError that names the other", async (there, missing) => {
    vi.stubEnv(`TENCENTCLOUD_SECRET_${there}`, "x");
    const message = `TENCENTCLOUD_SECRET_${missing} is not set, though TENCENTCLOUD_SECRET_${there} is.`;
    await expect(fromEnvironment()()).rejects.toMatchObject({ name: "ConfigError", message });
    await expect(findCredentials()).rejects.toMatchObject({ name: "ConfigError", message });
  });

  test("no credentials: the error has the stack of each caller, and says which action it was", async () => {
    const provider = fromEnvironment();
    async function callFromHere(): Promise<unknown> {
      return await new Client({ credentials: provider }).call(OPEN_GATE, {}).catch((error: unknown) => error);
    }
    async function callFromThere(): Promise<unknown> {
      try {
        return await new Client({ credentials: provider }).request(OPEN_GATE);
      } catch (error) {
        return error;
      }
    }
    const [here, there] = (await Promise.all([callFromHere(), callFromThere()])) as Error[];
    expect(here?.stack).toContain("callFromHere");
    expect(there?.stack).toContain("callFromThere");
    expect(here).toMatchObject({
      name: "ConfigError",
      action: "OpenGate",
      message: "No credentials in the environment.",
    });
  });

  test("none of them: a ConfigError", async () => {
    await expect(fromEnvironment()()).rejects.toMatchObject({ name: "ConfigError" });
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
