// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { findCredentials } from "#platform";
import { checkCredentials, NO_KEYS, type CredentialProvider, type Credentials } from "../credentials/credentials.js";
import type { Logger } from "../call/log.js";
import { attempt } from "../errors/attempt.js";
import { ConfigError } from "../errors/errors.js";
import { layHeaders } from "./headers.js";
import type { CallOptions } from "./options.js";
import { parseEndpoint } from "./origin.js";
import type { Origin } from "../platform/transport.js";
import { isText, nameKind } from "./text.js";
import { VERSION } from "../version.js";

/** Options checked, with the defaults filled in. */
export interface Settings extends Omit<CallOptions, "credentials" | "headers"> {
  readonly credentials: Credentials | CredentialProvider;
  readonly headers?: Readonly<Record<string, string>>;
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

/** What node:http asks an agent for. */
interface Agent {
  readonly addRequest: unknown;
}

/** What an option must be, in words, and what it is taken as, in an array; anything else where it is wrong. */
type Rule = readonly [words: string, read: (value: never, below: Settings) => unknown];

const TEXT: Rule = ["string without spaces", (value) => isText(value) && [value]];
/** A timer takes no more than 24 days. */
const COUNT: Rule = [
  "number from 0",
  (value: unknown) => typeof value === "number" && value >= 0 && [Math.min(value, 2 ** 31 - 1)],
];
const FUNCTION: Rule = ["function", (value) => typeof value === "function" && [value]];
const choose = (...values: unknown[]): Rule => [values.join(" or "), (value) => values.includes(value) && [value]];
const FLAG = choose(true, false);

const OPTIONS: Record<keyof CallOptions, Rule> = {
  credentials: [
    "object or function or none",
    (value: unknown) => [
      value === "none" ? NO_KEYS : typeof value === "function" ? value : checkCredentials(value as Credentials),
    ],
  ],
  region: [`${TEXT[0]}, and so must TENCENTCLOUD_REGION`, TEXT[1]],
  endpoint: TEXT,
  rootDomain: ["domain", (value) => isText(value, /^[\w.-]{1,253}$/) && [value]],
  allowHttp: FLAG,
  httpMethod: choose("POST", "GET"),
  signatureMethod: choose("TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"),
  signedHeaders: [
    "names in lower case, content-type and host among them",
    (value: Iterable<string>) => {
      const names = [...value].sort();
      return (
        names.every((name) => isText(name, /^[!-@[-~]+$/)) &&
        names.includes("host") &&
        names.includes("content-type") && [names]
      );
    },
  ],
  headers: ["object of strings", (value, below) => nameKind(value) === "Object" && [layHeaders(value, below.headers)]],
  language: choose("en-US", "zh-CN"),
  timeoutMs: COUNT,
  deadlineMs: COUNT,
  maxRetries: COUNT,
  maxResponseBytes: COUNT,
  rateLimit: [`${COUNT[0]} or false`, (value, below) => (value === false ? [value] : COUNT[1](value, below))],
  fetch: FUNCTION,
  agent: ["https.Agent or alike", (value: Partial<Agent>) => typeof value.addRequest === "function" && [value]],
  logger: [
    "object with debug, warn or error",
    (value: Logger) => {
      const kinds = [value.debug, value.warn, value.error].map((log) => typeof log);
      return kinds.includes("function") && kinds.every((kind) => /^[fu]/.test(kind)) && [value];
    },
  ],
  onAnswer: FUNCTION,
  requestClient: TEXT,
  signal: [
    "AbortSignal",
    (value: AbortSignal) => nameKind(value) === "AbortSignal" && typeof value.aborted === "boolean" && [value],
  ],
  idempotencyToken: FLAG,
};

/** Lays options over settings. Throws a {@link ConfigError} that says which option is wrong and what it should be. */
export function layOptions(options: CallOptions, below: Settings = DEFAULTS): Settings {
  const settings: Record<string, unknown> = { ...below };
  const names = attempt("The options must be an object.", () => nameKind(options) === "Object" && Object.keys(options));
  for (const name of names as (keyof CallOptions)[]) {
    if (!Object.hasOwn(OPTIONS, name)) {
      throw new ConfigError(`There is no option "${name}". Options: ${Object.keys(OPTIONS).join(", ")}.`);
    }
    const [words, read] = OPTIONS[name];
    attempt(`Option ${name} must be ${words}.`, () => {
      const value = options[name];
      const taken = value === undefined ? [below[name]] : read(value as never, below);
      if (taken) [settings[name]] = taken as unknown[];
      return taken;
    });
  }
  const { endpoint, allowHttp, agent } = settings as unknown as Settings;
  if (endpoint && endpoint !== below.endpoint) settings["origin"] = parseEndpoint(endpoint, allowHttp);
  // The agents of proxies have a getter instead, and find out by whom they are asked.
  const protocol: unknown = agent && Object.getOwnPropertyDescriptor(agent, "protocol")?.value;
  if (protocol && protocol !== ((settings["origin"] as Origin | undefined)?.protocol ?? "https:")) {
    throw new ConfigError(`Option agent is for ${String(protocol)}, the endpoint is not.`);
  }
  return settings as unknown as Settings;
}
