// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "./action.js";
import { getCredentials, type Credentials } from "./credentials.js";
import { ConfigError, ServerError, TencentCloudError } from "./errors.js";
import { choosePause, mayRetry } from "./retry.js";
import type { Settings } from "./settings.js";
import { createStop, runStage, sleep, type Stop } from "./stop.js";
import { logTrial, tryCall, type ClientState, type Trial } from "./trial.js";

/** Calls an action and returns the members of its answer; tries again where that helps and can do no harm. */
export async function callAction(
  action: Action,
  given: object,
  settings: Settings,
  state: ClientState,
): Promise<object> {
  const region = action.region === "ignored" ? undefined : settings.region;
  if (action.region === "required" && !region) {
    throw new ConfigError(`${action.action} needs a region: set the option region, such as "ap-guangzhou".`);
  }
  const request = fillToken(action, given, settings);
  const stop = createStop(settings.signal, settings.deadlineMs);
  const call = { action, request, region, settings, state, stop };
  const isSafe = action.readOnly === true || Boolean(action.token && hasMember(request, action.token));
  const repairs = new Set<Repair>();
  let refused: Credentials | undefined;
  try {
    for (let attempt = 1; ; attempt++) {
      const credentials = await findCredentials(settings, stop, refused);
      const trial: Trial = { ...call, credentials, attempt, startedAt: Date.now() };
      try {
        return await tryCall(trial);
      } catch (error) {
        if (stop.ended || !(error instanceof TencentCloudError)) throw error;
        const repair = findRepair(error, trial);
        const isRepaired = repair !== undefined && !repairs.has(repair);
        if (isRepaired) repairs.add(repair);
        if (repair === "credentials") refused = credentials;
        const failures = attempt - repairs.size;
        const isRepeated = isRepaired || (failures <= settings.maxRetries && mayRetry(error, isSafe));
        const pause = isRepaired ? 0 : choosePause(error, failures);
        logTrial(trial, isRepeated ? "warn" : "error", { error, ...(isRepeated && { retryInMs: pause }) });
        if (!isRepeated) throw error;
        if (pause) await sleep(stop, pause);
      }
    }
  } finally {
    stop.release();
  }
}

/** Fills in the member that makes a repeated call safe, once for all tries. */
function fillToken({ token }: Action, request: object, { idempotencyToken }: Settings): object {
  if (!token || idempotencyToken === false || hasMember(request, token)) return request;
  return { ...request, [token]: crypto.randomUUID() };
}

function hasMember(request: object, name: string): boolean {
  return Boolean((request as Record<string, unknown>)[name]);
}

/** Asks a provider for keys; for no longer than a try may last. */
function findCredentials(
  { credentials, timeoutMs }: Settings,
  stop: Stop,
  refused: Credentials | undefined,
): Credentials | Promise<Credentials> {
  if (typeof credentials !== "function") return credentials;
  return runStage<Credentials>(
    stop,
    (resolve, reject) => {
      getCredentials(credentials, refused).then(resolve, reject);
      return () => {};
    },
    timeoutMs,
    () => new ConfigError(`The function that finds credentials did not return within ${timeoutMs} ms (timeoutMs).`),
  );
}

type Repair = "clock" | "credentials";

/** What can be put right after a refusal, so that the same request is worth another try. */
function findRepair(error: TencentCloudError, { settings, state, date, startedAt }: Trial): Repair | undefined {
  if (!(error instanceof ServerError)) return undefined;
  if (error.code === "AuthFailure.SignatureExpire" && date) {
    state.clockOffset = date - startedAt;
    return "clock";
  }
  const isRefused = error.code === "AuthFailure.TokenFailure" || error.code === "AuthFailure.SecretIdNotFound";
  return isRefused && typeof settings.credentials === "function" ? "credentials" : undefined;
}
