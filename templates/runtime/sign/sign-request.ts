// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { checkCredentials, type Credentials } from "../credentials/credentials.js";
import { attempt } from "../errors/attempt.js";
import { ConfigError } from "../errors/errors.js";
import { checkAction } from "../action.js";
import { isText, LINE } from "../options/text.js";
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
 * ready-made body that neither GET nor the old signature methods can carry, or larger than Tencent Cloud takes, and where
 * a header would have a character that none may have.
 */
export async function signRequest(input: SignRequestInput): Promise<SignedRequest> {
  const { region, host = `${input.service}.tencentcloudapi.com`, params = {} } = checkAction(input);
  const { timestamp = Math.floor(Date.now() / 1000) } = input;
  const credentials = checkCredentials(input.credentials);
  const scope = { credentials, region, host, timestamp };
  const request = await sign(input, input, scope, params).catch((cause: unknown) => {
    throw cause instanceof ConfigError ? cause : new ConfigError("The request cannot be read.", { cause });
  });
  for (const [name, value] of Object.entries(request.headers)) {
    attempt(`The header ${name} has a character that no header may have.`, () => isText(value, LINE));
  }
  return request;
}
