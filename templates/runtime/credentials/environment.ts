// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials } from "./credentials.js";
import { ConfigError } from "../errors/errors.js";

/**
 * Reads `TENCENTCLOUD_SECRET_ID`, `_SECRET_KEY` and `_TOKEN` (or `_SESSION_TOKEN`); undefined where they are not set.
 * Throws a ConfigError that names the one that is missing where only one of the two keys is there.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const secretId = env["TENCENTCLOUD_SECRET_ID"];
  const secretKey = env["TENCENTCLOUD_SECRET_KEY"];
  const token = env["TENCENTCLOUD_TOKEN"] || env["TENCENTCLOUD_SESSION_TOKEN"];
  if (!secretId && !secretKey) return undefined;
  if (!secretId || !secretKey) {
    const [there, missing] = secretId ? ["ID", "KEY"] : ["KEY", "ID"];
    throw new ConfigError(`TENCENTCLOUD_SECRET_${missing} is not set, though TENCENTCLOUD_SECRET_${there} is.`);
  }
  return { secretId, secretKey, ...(token && { token }) };
}
