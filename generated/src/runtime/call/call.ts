// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "../action.js";
import type { Credentials } from "../credentials/credentials.js";
import { forgetSearch, getCredentials } from "../credentials/credential-store.js";
import { ConfigError, TencentCloudError, type ServerError } from "../errors/errors.js";
import type { ClientState, Course, Trial } from "./course.js";
import { fillToken } from "./fill-token.js";
import { writeLog } from "./log.js";
import { choosePause, isRateRefusal, mayRetry } from "./retry.js";
import type { Settings } from "../options/settings.js";
import { createStop, runStage, sleep, type Stop } from "./stop.js";
import { tell } from "./tell.js";
import { tryCall } from "./trial.js";

/** Calls an action and returns the members of its answer; tries again where that helps and can do no harm. */
export async function callAction(
  action: Action,
  given: object,
  settings: Settings,
  state: ClientState,
): Promise<object> {
  const { action: name, service } = action;
  const { onAnswer } = settings;
  const startedAt = performance.now();
  const region = action.region === "ignored" ? undefined : settings.region;
  const trial: Trial = { service, action: name, region, attempts: 0 };
  const stop = createStop(settings.signal, settings.deadlineMs, trial);
  const course: Course = {
    action,
    settings,
    state,
    stop,
    trial,
    headers: {},
    end(error) {
      stop.release();
      const durationMs = Math.round(performance.now() - startedAt);
      if (onAnswer) void tell(() => onAnswer({ ...trial, headers: course.headers, durationMs, error }));
    },
  };
  let failure: unknown;
  try {
    return await repeatCall(course, given);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    course.end?.(failure);
  }
}

async function repeatCall(course: Course, given: object): Promise<object> {
  const { action, settings, state, stop, trial } = course;
  const { logger } = settings;
  if (action.region === "required" && !trial.region) throw new ConfigError(`${trial.action} needs the option region.`);
  const { request, isSafe } = fillToken(action, given, settings.idempotencyToken !== false);
  const repairs: string[] = [];
  let refused: Credentials | undefined;
  for (let attempts = 1; ; attempts++) {
    Object.assign(trial, { attempts, status: undefined, requestId: undefined });
    course.headers = {};
    const startedAt = performance.now();
    const { clockOffset } = state;
    const found = findCredentials(settings, stop, refused);
    const credentials = found instanceof Promise ? await waitFor(found, trial) : found;
    try {
      const response = await tryCall(course, request, credentials);
      writeLog(logger, "debug", trial, startedAt);
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
      writeLog(logger, isRepeated ? "warn" : "error", trial, startedAt, code || error.name);
      if (!isRepeated) throw error;
      // What was refused so was not acted on.
      if (isRepaired || isRateRefusal({ code })) stop.sent = false;
      if (!isRepaired) await sleep(stop, choosePause(error, failures));
    }
  }
}

/** Waits for keys. What says that there are none is of the search, which many share; each caller gets one of its own. */
async function waitFor(found: Promise<Credentials>, trial: Trial): Promise<Credentials> {
  try {
    return await found;
  } catch (cause) {
    throw cause instanceof ConfigError ? new ConfigError(cause.message, { ...trial, cause }) : cause;
  }
}

/** Asks a provider for keys, and waits no longer than a try may last. */
function findCredentials(
  { credentials, timeoutMs }: Settings,
  stop: Stop,
  refused: Credentials | undefined,
): Credentials | Promise<Credentials> {
  if (stop.ended) throw stop.ended.error;
  if (typeof credentials !== "function") return credentials;
  const found = getCredentials(credentials, refused);
  if (!(found instanceof Promise)) return found;
  return runStage<Credentials>(
    stop,
    (resolve, reject) => void found.then(resolve, reject),
    timeoutMs,
    () => {
      forgetSearch(credentials);
      return new ConfigError("The function in the option credentials does not return.");
    },
  );
}
