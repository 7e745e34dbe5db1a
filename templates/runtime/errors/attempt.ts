// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { ConfigError, TencentCloudError } from "./errors.js";

/** Returns what `read` returns; where that is nothing, or `read` throws what is not an error of this package, throws a ConfigError. */
export function attempt<Value>(message: string, read: () => Value | false | undefined): Value {
  let cause: unknown;
  try {
    const value = read();
    if (value) return value;
  } catch (error) {
    if (error instanceof TencentCloudError) throw error;
    cause = error;
  }
  throw new ConfigError(message, { cause });
}
