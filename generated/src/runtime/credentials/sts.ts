// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { Client } from "../client.js";
import type { CredentialProvider, Credentials } from "./credentials.js";
import { ResponseError } from "../errors/errors.js";
import type { ClientOptions } from "../options/options.js";

/** Which role is assumed, and with what. */
export interface AssumeRoleOptions {
  /** `qcs::cam::uin/100000000001:roleName/Name`. */
  readonly roleArn: string;
  /** Shown in the audit log; default `typed-tencentcloud`. */
  readonly roleSessionName?: string | undefined;
  /** How long the keys last, at most 43,200; default 7,200. */
  readonly durationSeconds?: number | undefined;
  /** A policy in JSON that narrows what the keys may do. */
  readonly policy?: string | undefined;
  readonly externalId?: string | undefined;
  /** Options of the client that asks STS: `credentials` that assume the role, `region`, `endpoint`, … */
  readonly client?: ClientOptions | undefined;
}

/** What STS answers with; https://www.tencentcloud.com/document/product/1150/49452 */
interface Assumed {
  readonly Credentials?: { readonly TmpSecretId?: string; readonly TmpSecretKey?: string; readonly Token?: string };
  readonly ExpiredTime?: number;
}

const STS = {
  service: "sts",
  version: "2018-08-13",
  region: "required",
  // Asking twice gives keys twice, and no more.
  readOnly: true,
  sensitive: ["Credentials", "WebIdentityToken"],
} as const;

/** Makes a provider of the temporary keys of a role. */
export function createRoleProvider(options: AssumeRoleOptions): CredentialProvider {
  const client = new Client({ region: "ap-guangzhou", ...options.client });
  return async () =>
    readAssumed(
      await client.request<Assumed>(
        { ...STS, action: "AssumeRole" },
        {
          RoleArn: options.roleArn,
          RoleSessionName: options.roleSessionName ?? "typed-tencentcloud",
          DurationSeconds: options.durationSeconds ?? 7200,
          Policy: options.policy && encodeURIComponent(options.policy),
          ExternalId: options.externalId,
        },
      ),
    );
}

/** A token of an identity provider, and the role that it stands for. */
export interface WebIdentity {
  readonly providerId: string;
  readonly token: string;
  readonly roleArn: string;
  readonly roleSessionName: string;
  readonly durationSeconds: number;
}

/** Exchanges the token of an identity provider for temporary keys of a role; needs no keys itself. */
export async function assumeRoleWithWebIdentity(identity: WebIdentity, options: ClientOptions): Promise<Credentials> {
  const action = { ...STS, action: "AssumeRoleWithWebIdentity" };
  const request = {
    ProviderId: identity.providerId,
    WebIdentityToken: identity.token,
    RoleArn: identity.roleArn,
    RoleSessionName: identity.roleSessionName,
    DurationSeconds: identity.durationSeconds,
  };
  return readAssumed(await new Client({ ...options, credentials: "none" }).request<Assumed>(action, request));
}

function readAssumed({ Credentials: keys, ExpiredTime }: Assumed): Credentials {
  if (!keys?.TmpSecretId || !keys.TmpSecretKey) {
    throw new ResponseError("STS answered without keys.", { bodyStart: "" });
  }
  return {
    secretId: keys.TmpSecretId,
    secretKey: keys.TmpSecretKey,
    token: keys.Token,
    expiresAt: Number(ExpiredTime) * 1000 || undefined,
  };
}
