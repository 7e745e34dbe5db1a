// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { getEnvironment } from "#platform";
import type { Credentials } from "./credentials.js";
import { ConfigError } from "../errors/errors.js";
import { readCvmRole, type CvmRoleOptions } from "./cvm-role.js";
import { readEnvironment } from "./environment.js";
import { readOidc } from "./oidc.js";
import { readProfile } from "./profile.js";

export { createRoleProvider } from "./sts.js";
export { getEnvironment, readCvmRole, readEnvironment, readOidc, readProfile };

/** Searches environment, profile file, CVM role and OIDC of TKE, in this order. Throws a ConfigError where none has keys. */
export async function findCredentials(options: CvmRoleOptions = {}): Promise<Credentials> {
  const found =
    readEnvironment(getEnvironment()) ?? (await readProfile()) ?? (await readCvmRole(options)) ?? (await readOidc());
  if (found) return found;
  throw new ConfigError(
    "No credentials: pass { credentials: { secretId, secretKey } }, set TENCENTCLOUD_SECRET_ID and " +
      "TENCENTCLOUD_SECRET_KEY, or write them to ~/.tencentcloud/credentials.",
  );
}
