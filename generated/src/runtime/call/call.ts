// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "../action.js";
import type { Credentials } from "../credentials/credentials.js";
import { getCredentials } from "../credentials/credential-store.js";
import { ConfigError, TencentCloudError, type ServerError } from "../errors/errors.js";
import { writeLog } from "./log.js";
import { choosePause, mayRetry } from "./retry.js";
import type { Settings } from "../options/settings.js";
import { createStop, runStage, sleep, type Stop } from "./stop.js";
import { tryCall, type ClientState, type Trial } from "./trial.js";

/** Calls an action and returns the members of its answer; tries again where that helps and can do no harm. */
export async function callAction(
  action: Action,
  given: object,
  settings: Settings,
  state: ClientState,
): Promise<object> {
  const { action: name, service, token = "" } = action;
  const region = action.region === "ignored" ? undefined : settings.region;
  if (action.region === "required" && !region) throw new ConfigError(`${name} needs the option region.`);
  const request = given as Record<string, unknown>;
  const isFilled = token !== "" && !request[token] && settings.idempotencyToken !== false;
  const filled = isFilled ? { ...request, [token]: crypto.randomUUID() } : request;
  const isSafe = action.readOnly === true || isFilled || Boolean(request[token]);
  const trial: Trial = { service, action: name, region, attempts: 0 };
  const stop = createStop(settings.signal, settings.deadlineMs, trial);
  const repairs: string[] = [];
  let refused: Credentials | undefined;
  try {
    for (let attempts = 1; ; attempts++) {
      Object.assign(trial, { attempts, status: undefined, requestId: undefined });
      const startedAt = Date.now();
      const { clockOffset } = state;
      const found = findCredentials(settings, stop, refused);
      const credentials = found instanceof Promise ? await found : found;
      try {
        const response = await tryCall(action, filled, credentials, settings, state, stop, trial);
        writeLog(settings.logger, "debug", trial, startedAt);
        return response;
      } catch (error) {
        if (stop.ended || !(error instanceof TencentCloudError)) throw error;
        const { code = "" } = error as Partial<ServerError>;
        const isRepaired =
          !repairs.includes(code) &&
          (code.endsWith(".SignatureExpire")
            ? state.clockOffset !== clockOffset
            : /^AuthFailure.(TokenFailure|SecretIdNotFound)$/.test(code) && typeof settings.credentials === "function");
        if (isRepaired) {
          repairs.push(code);
          refused = credentials;
        }
        const failures = attempts - repairs.length;
        const isRepeated = isRepaired || (failures <= settings.maxRetries && mayRetry(error, isSafe));
        writeLog(settings.logger, isRepeated ? "warn" : "error", trial, startedAt, code || error.name);
        if (!isRepeated) throw error;
        if (!isRepaired) await sleep(stop, choosePause(error, failures));
      }
    }
  } finally {
    stop.release();
  }
}

/** Asks a provider for keys, and waits no longer than a try may last. */
function findCredentials(
  { credentials, timeoutMs }: Settings,
  stop: Stop,
  refused: Credentials | undefined,
): Credentials | Promise<Credentials> {
  if (typeof credentials !== "function") return credentials;
  const found = getCredentials(credentials, refused);
  if (!(found instanceof Promise)) return found;
  return runStage<Credentials>(
    stop,
    (resolve, reject) => void found.then(resolve, reject),
    timeoutMs,
    () => new ConfigError("The function in the option credentials does not return."),
  );
}
