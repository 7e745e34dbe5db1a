// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { getEnvironment, readText } from "#platform";
import type { Credentials } from "./credentials.js";
import { ConfigError } from "../errors/errors.js";
import type { ClientOptions } from "../options/options.js";
import { assumeRoleWithWebIdentity } from "./sts.js";

const NAMES = ["TKE_REGION", "TKE_PROVIDER_ID", "TKE_WEB_IDENTITY_TOKEN_FILE", "TKE_ROLE_ARN"] as const;

/**
 * Exchanges the token that Tencent Kubernetes Engine lays into a pod for temporary keys, as its four `TKE_…` environment
 * variables say. Undefined where none of them is set; throws a ConfigError where some are, or the token cannot be read.
 */
export async function readOidc(client: ClientOptions = {}): Promise<Credentials | undefined> {
  const env = getEnvironment();
  const missing = NAMES.filter((name) => !env[name]);
  if (missing.length === NAMES.length) return undefined;
  if (missing.length > 0) throw new ConfigError(`Keys of TKE need the environment variable ${missing.join(", ")} too.`);
  const [region, providerId, file, roleArn] = NAMES.map((name) => env[name] as string) as [
    string,
    string,
    string,
    string,
  ];
  // Read each time: the token is replaced in its file before it ends.
  const token = await readText(file).catch((cause: Error) => {
    throw new ConfigError(`TKE_WEB_IDENTITY_TOKEN_FILE cannot be read: ${cause.message}`, { cause });
  });
  const identity = { providerId, token: token.trim(), roleArn };
  return assumeRoleWithWebIdentity(
    { ...identity, roleSessionName: "typed-tencentcloud", durationSeconds: 7200 },
    { region, ...client },
  );
}
