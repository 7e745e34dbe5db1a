// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials } from "../credentials/credentials.js";
import { sign, type SignedAction, type SignedRequest, type SignOptions } from "./sign.js";

/** What {@link signRequest} signs. */
export interface SignRequestInput extends SignedAction, SignOptions {
  readonly credentials: Credentials;
  /** The request's members. A string is sent as the JSON that it is, a Uint8Array as an octet stream. */
  readonly params?: object | string | undefined;
  readonly region?: string | undefined;
  /** The host that is asked, with its port where that is not the usual one; default `<service>.tencentcloudapi.com`. */
  readonly host?: string | undefined;
  /** Seconds since 1970; default now. */
  readonly timestamp?: number | undefined;
}

/**
 * Signs a request of API 3.0 and returns it whole, the same bytes for the same input as the official SDK, given that
 * `signedHeaders` is `["content-type", "host"]` as there. Sends nothing. Throws a `ConfigError` where `params` is a
 * ready-made body that neither GET nor the old signature methods can carry, or larger than Tencent Cloud takes.
 */
export function signRequest(input: SignRequestInput): Promise<SignedRequest> {
  const { credentials, region, host = `${input.service}.tencentcloudapi.com`, params = {} } = input;
  const { timestamp = Math.floor(Date.now() / 1000) } = input;
  return sign(input, input, { credentials, region, host, timestamp }, params);
}
