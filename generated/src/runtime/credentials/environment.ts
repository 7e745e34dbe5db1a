// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Credentials } from "./credentials.js";

/** Reads `TENCENTCLOUD_SECRET_ID`, `_SECRET_KEY` and `_TOKEN` (or `_SESSION_TOKEN`); undefined where they are not set. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const secretId = env["TENCENTCLOUD_SECRET_ID"];
  const secretKey = env["TENCENTCLOUD_SECRET_KEY"];
  const token = env["TENCENTCLOUD_TOKEN"] || env["TENCENTCLOUD_SESSION_TOKEN"];
  if (!secretId || !secretKey) return undefined;
  return { secretId, secretKey, ...(token && { token }) };
}
