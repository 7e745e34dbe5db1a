// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials } from "./credentials.js";
import { ConfigError, ResponseError } from "../errors/errors.js";
import { parseEndpoint } from "../options/origin.js";
import { exchange } from "../call/exchange.js";
import { createStop } from "../call/stop.js";

/** How the metadata of a cloud server is asked. */
export interface CvmRoleOptions {
  /** The role bound to the server; default: the metadata names it. */
  readonly roleName?: string | undefined;
  /** The host of the metadata, with a port where it is not 80; default `metadata.tencentyun.com`. */
  readonly metadataHost?: string | undefined;
  /** Milliseconds for each of the two requests; default 2,000. */
  readonly timeoutMs?: number | undefined;
}

const FOLDER = "/latest/meta-data/cam/security-credentials/";

/**
 * Asks the metadata of the cloud server that the program runs on for the temporary keys of its role. Undefined where
 * there is no metadata or no role. Throws a ResponseError, without the answer, where it is not as documented.
 */
export async function readCvmRole(options: CvmRoleOptions = {}): Promise<Credentials | undefined> {
  const roleName = options.roleName ?? (await readMetadata("", options))?.trim();
  if (!roleName) return undefined;
  const text = await readMetadata(encodeURIComponent(roleName), options);
  if (text === undefined) return undefined;
  const keys = parseKeys(text);
  if (keys?.Code !== "Success" || !keys.TmpSecretId || !keys.TmpSecretKey) {
    throw new ResponseError(`The metadata has no keys for the role ${roleName}.`, { bodyStart: "" });
  }
  return {
    secretId: keys.TmpSecretId,
    secretKey: keys.TmpSecretKey,
    token: keys.Token,
    expiresAt: Number(keys.ExpiredTime) * 1000 || undefined,
  };
}

interface Keys {
  readonly Code?: string;
  readonly TmpSecretId?: string;
  readonly TmpSecretKey?: string;
  readonly Token?: string;
  readonly ExpiredTime?: number;
}

function parseKeys(text: string): Keys | null {
  try {
    return JSON.parse(text) as Keys | null;
  } catch {
    // The parser's message quotes the text, and with it the keys.
    return null;
  }
}

async function readMetadata(name: string, options: CvmRoleOptions): Promise<string | undefined> {
  const { metadataHost: host = "metadata.tencentyun.com", timeoutMs = 2000 } = options;
  const request = { method: "GET", host, path: FOLDER + name, query: "", headers: { host }, body: "" } as const;
  try {
    const { status, body } = await exchange(
      async () => request,
      parseEndpoint(`http://${host}`, true),
      { timeoutMs, maxResponseBytes: 65_536 },
      createStop(),
    );
    if (status >= 500) throw new ConfigError(`The metadata of the cloud server answered with status ${status}.`);
    return status === 200 ? body : undefined;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    return undefined;
  }
}
