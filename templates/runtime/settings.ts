// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { send as sendOnPlatform, findCredentials } from "#platform";
import { checkCredentials, type CredentialProvider, type Credentials } from "./credentials.js";
import { ConfigError } from "./errors.js";
import type { CallOptions } from "./options.js";
import { createFetchSend } from "./platform/fetch.js";
import type { Origin, Send } from "./platform/transport.js";
import { VERSION } from "./version.js";

/** Options checked, with the defaults filled in. */
export interface Settings extends CallOptions {
  readonly credentials: Credentials | CredentialProvider;
  readonly origin?: Origin | undefined;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly requestClient: string;
  readonly send: Send;
}

const DEFAULTS: Settings = {
  credentials: findCredentials,
  timeoutMs: 30_000,
  maxRetries: 3,
  maxResponseBytes: 64 * 2 ** 20,
  requestClient: `SDK_TYPED_${VERSION}`,
  send: sendOnPlatform,
};

type Check = readonly [expected: string, isRight: (value: unknown) => boolean];

const TEXT: Check = ["text", (value) => typeof value === "string" && /^[!-~]+$/.test(value)];
const COUNT: Check = ["a whole number from 0", (value) => Number.isSafeInteger(value) && (value as number) >= 0];
// Timers of more milliseconds end at once.
const TIME: Check = ["milliseconds from 1 to 2147483647", (value) => Number(value) >= 1 && Number(value) < 2 ** 31];
const OBJECT: Check = ["an object", (value) => typeof value === "object"];

const CHECKS: Record<keyof CallOptions, Check> = {
  credentials: ["{ secretId, secretKey, token? } or a function", (value) => /^[of]/.test(typeof value)],
  region: TEXT,
  endpoint: TEXT,
  httpMethod: createChoice("POST", "GET"),
  signatureMethod: createChoice("TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"),
  signedHeaders: ["a list of header names", Array.isArray],
  language: createChoice("en-US", "zh-CN"),
  timeoutMs: TIME,
  deadlineMs: TIME,
  maxRetries: COUNT,
  maxResponseBytes: COUNT,
  rateLimit: ["a number above 0, or false", (value) => value === false || (typeof value === "number" && value > 0)],
  fetch: ["a function", (value) => typeof value === "function"],
  agent: OBJECT,
  logger: OBJECT,
  requestClient: TEXT,
  signal: ["an AbortSignal", (value) => typeof value === "object" && "aborted" in (value as object)],
  idempotencyToken: ["true or false", (value) => typeof value === "boolean"],
};

function createChoice(...choices: readonly string[]): Check {
  return [choices.join(" or "), (value) => choices.includes(value as string)];
}

/** Lays options over settings. Throws a {@link ConfigError} that says which option is wrong and what it should be. */
export function layOptions(options: CallOptions, below: Settings = DEFAULTS): Settings {
  const settings: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(CHECKS, name) && CHECKS[name as keyof CallOptions];
    if (!check) throw new ConfigError(`There is no option "${name}"; there are: ${Object.keys(CHECKS).join(", ")}.`);
    if (value === undefined) continue;
    if (value === null || !check[1](value)) throw new ConfigError(`Option ${name} must be ${check[0]}.`);
    settings[name] = value;
  }
  const { credentials, endpoint, fetch } = options;
  if (typeof credentials === "object") checkCredentials(credentials);
  if (endpoint) settings["origin"] = parseEndpoint(endpoint);
  if (fetch) settings["send"] = createFetchSend(fetch);
  return settings as unknown as Settings;
}

const ENDPOINT = /^(?:(https?:)\/\/)?(([a-z\d._-]+|\[[\da-f:.]+\])(?::(\d+))?)\/?$/i;
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|::1)$/;

/** Takes a host or an origin apart. Throws a {@link ConfigError} where it is neither, or where it would send in the clear. */
export function parseEndpoint(endpoint: string): Origin {
  const match = ENDPOINT.exec(endpoint);
  if (!match) throw new ConfigError("Option endpoint must be a host, or an origin such as https://127.0.0.1:8443.");
  const [, scheme = "https:", hostWithPort = "", name = "", port] = match;
  const protocol = scheme.toLowerCase() as Origin["protocol"];
  const hostname = name.toLowerCase().replace(/^\[|\]$/g, "");
  if (protocol === "http:" && !LOOPBACK.test(hostname)) {
    throw new ConfigError("Option endpoint must begin with https://; only this machine itself is asked over http://.");
  }
  const isUsualPort = port === (protocol === "https:" ? "443" : "80");
  const host = (isUsualPort ? name : hostWithPort).toLowerCase();
  return { protocol, host, hostname, port: isUsualPort ? undefined : port };
}
