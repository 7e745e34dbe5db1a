// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { findHome, getEnvironment, readText } from "#platform";
import type { Credentials } from "./credentials.js";
import { ConfigError } from "../errors/errors.js";

/** Where a profile is looked for. */
export interface ProfileOptions {
  /** Default: `TENCENTCLOUD_CREDENTIALS_FILE`, else `~/.tencentcloud/credentials`, else `/etc/tencentcloud/credentials`. */
  readonly file?: string | undefined;
  /** The section of the file; default `TENCENTCLOUD_PROFILE`, else `default`. */
  readonly profile?: string | undefined;
}

/**
 * Reads keys from a section of a profile file: `secret_id`, `secret_key` and, of temporary keys, `token`. Undefined where
 * there is no file or no such section. Throws a ConfigError where the file cannot be read or the section lacks a key.
 */
export async function readProfile(options: ProfileOptions = {}): Promise<Credentials | undefined> {
  const env = getEnvironment();
  const named = options.file ?? env["TENCENTCLOUD_CREDENTIALS_FILE"];
  const section = options.profile ?? env["TENCENTCLOUD_PROFILE"] ?? "default";
  const files = named ? [named] : [`${await findHome()}/.tencentcloud/credentials`, "/etc/tencentcloud/credentials"];
  for (const file of files) {
    const text = await readIfThere(file);
    const values = text === undefined ? undefined : readSection(text, section);
    if (!values) continue;
    const { secret_id: secretId, secret_key: secretKey, token } = Object.fromEntries(values);
    if (!secretId || !secretKey) {
      throw new ConfigError(`${file} must have secret_id and secret_key under [${section}].`);
    }
    return { secretId, secretKey, ...(token && { token }) };
  }
  return undefined;
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readText(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ConfigError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function readSection(text: string, section: string): Map<string, string> | undefined {
  let values: Map<string, string> | undefined;
  let isInside = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    const heading = /^\s*\[(.*)\]\s*$/.exec(line);
    if (heading) {
      isInside = heading[1]?.trim() === section;
      if (isInside) values ??= new Map();
    }
    const [, name, value = ""] = /^\s*([^=#;\s]+)\s*=(.*)$/.exec(line) ?? [];
    if (isInside && name) values?.set(name, value.trim().replace(/^"(.*)"$|^'(.*)'$/, "$1$2"));
  }
  return values;
}
