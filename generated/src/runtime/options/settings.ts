// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { findCredentials } from "#platform";
import { checkCredentials, type CredentialProvider, type Credentials } from "../credentials/credentials.js";
import { ConfigError } from "../errors/errors.js";
import type { CallOptions } from "./options.js";
import { parseEndpoint } from "./origin.js";
import type { Origin } from "../platform/transport.js";
import { VERSION } from "../version.js";

/** Options checked, with the defaults filled in. */
export interface Settings extends CallOptions {
  readonly credentials: Credentials | CredentialProvider;
  readonly origin?: Origin;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly requestClient: string;
}

const DEFAULTS: Settings = {
  credentials: findCredentials,
  timeoutMs: 30_000,
  maxRetries: 3,
  maxResponseBytes: 64 * 2 ** 20,
  requestClient: `SDK_TYPED_${VERSION}`,
};

/** Types or values that an option may have. */
const OPTIONS: Record<keyof CallOptions, string> = {
  credentials: "object|function",
  region: "string without spaces",
  endpoint: "string without spaces",
  httpMethod: "POST|GET",
  signatureMethod: "TC3-HMAC-SHA256|HmacSHA256|HmacSHA1",
  signedHeaders: "object",
  language: "en-US|zh-CN",
  timeoutMs: "number from 0",
  deadlineMs: "number from 0",
  maxRetries: "number from 0",
  maxResponseBytes: "number from 0",
  rateLimit: "number from 0|false",
  fetch: "function",
  agent: "object",
  logger: "object",
  onAnswer: "function",
  requestClient: "string without spaces",
  signal: "object",
  idempotencyToken: "boolean",
};

/** What may stand in a header: one word. */
const TEXT = /^[!-~]+$/;

/** Lays options over settings. Throws a {@link ConfigError} that says which option is wrong and what it should be. */
export function layOptions(options: CallOptions, below: Settings = DEFAULTS): Settings {
  const settings: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(OPTIONS, name)) {
      throw new ConfigError(`There is no option "${name}". Options: ${Object.keys(OPTIONS).join(", ")}.`);
    }
    const allowed = OPTIONS[name as keyof CallOptions].split("|");
    const isAllowed = allowed.some((kind) => kind.startsWith(typeof value) || kind === String(value));
    const isEmpty =
      value === null || value < 0 || Number.isNaN(value) || (typeof value === "string" && !TEXT.test(value));
    if (!isAllowed || isEmpty) throw new ConfigError(`Option ${name} must be ${allowed.join(" or ")}.`);
    settings[name] = value;
  }
  const { credentials, endpoint } = options;
  if (typeof credentials === "object") checkCredentials(credentials);
  if (endpoint) settings["origin"] = parseEndpoint(endpoint);
  return settings as unknown as Settings;
}
