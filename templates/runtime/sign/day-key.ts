// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { hmacBytes } from "#platform";

/** What TC3-HMAC-SHA256 signs with for a day and a service. */
export interface DayKey {
  readonly key: Uint8Array;
  /** `2019-02-25/cvm/tc3_request`. */
  readonly scope: string;
}

const dayKeys = new Map<string, DayKey>();
const KEPT_KEYS = 100;

/** Returns the key for a secret key, a UTC day and a service, derived once. */
export function findDayKey(secretKey: string, day: number, service: string): DayKey | Promise<DayKey> {
  const name = `${day} ${service} ${secretKey}`;
  return dayKeys.get(name) ?? deriveDayKey(name, secretKey, day, service);
}

async function deriveDayKey(name: string, secretKey: string, day: number, service: string): Promise<DayKey> {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  let key = await hmacBytes("SHA-256", `TC3${secretKey}`, date);
  key = await hmacBytes("SHA-256", key, service);
  key = await hmacBytes("SHA-256", key, "tc3_request");
  if (dayKeys.size >= KEPT_KEYS) dayKeys.clear();
  const dayKey = { key, scope: `${date}/${service}/tc3_request` };
  dayKeys.set(name, dayKey);
  return dayKey;
}
