// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { CredentialProvider, Credentials } from "./credentials.js";
import { ConfigError } from "../errors/errors.js";
import type { ClientOptions } from "../options/options.js";
import type { CvmRoleOptions } from "./cvm-role.js";
import type { ProfileOptions } from "./profile.js";
import type { AssumeRoleOptions } from "./sts.js";

// The code of all providers is one file, loaded when one of them is first asked.
const load = (): Promise<typeof import("./chain.js")> => import("./chain.js");

/** Keys from `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and `TENCENTCLOUD_TOKEN`. */
export function fromEnvironment(): () => Promise<Credentials> {
  return async () => {
    const { getEnvironment, readEnvironment } = await load();
    return expect(readEnvironment(getEnvironment()), "the environment");
  };
}

/** Keys from a section of `~/.tencentcloud/credentials` or of another file. On Node, Deno and Bun. */
export function fromProfile(options?: ProfileOptions): () => Promise<Credentials> {
  return async () => expect(await (await load()).readProfile(options), "the profile");
}

/** Temporary keys of the role that is bound to the cloud server. */
export function fromCvmRole(options?: CvmRoleOptions): () => Promise<Credentials> {
  return async () => expect(await (await load()).readCvmRole(options), "the server's metadata");
}

/** Temporary keys for a pod of Tencent Kubernetes Engine, by its `TKE_…` variables. On Node, Deno and Bun. */
export function fromOidc(client?: ClientOptions): () => Promise<Credentials> {
  return async () => expect(await (await load()).readOidc(client), "the TKE_… variables");
}

/** Temporary keys of a role, asked for with other keys: those of `options.client`, else the ones found by default. */
export function fromAssumeRole(options: AssumeRoleOptions): () => Promise<Credentials> {
  let provider: CredentialProvider | undefined;
  return async () => (provider ??= (await load()).createRoleProvider(options))();
}

function expect(credentials: Credentials | undefined, place: string): Credentials {
  if (!credentials) throw new ConfigError(`No credentials in ${place}.`);
  return credentials;
}
