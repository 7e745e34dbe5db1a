import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Client, fromAssumeRole, fromOidc } from "../../templates/runtime/index.ts";
import { CREDENTIALS, OPEN_GATE } from "./actions.ts";
import { refuse, respond, serve } from "./server.ts";

let home = "";

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "credentials-"));
  for (const name of Object.keys(process.env)) if (name.startsWith("TKE_")) vi.stubEnv(name, undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
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
