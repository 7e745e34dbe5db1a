// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import type { Action } from "./action.js";

/** Takes what must stay secret out of texts and causes of errors. */
export interface Hider {
  readonly text: (text: string) => string;
  readonly cause: (cause: unknown) => unknown;
}

const HIDDEN = "***";

/** Makes a hider for one call, from its keys and from the sensitive members of its request. */
export function createHider(
  secrets: readonly (string | undefined)[],
  action: Pick<Action, "sensitive">,
  request: unknown,
): Hider {
  const hidden = new Set<string>();
  for (const secret of secrets) addSecret(hidden, secret);
  if (action.sensitive) addSensitive(hidden, request, new Set(action.sensitive));
  // Longer ones first: one may be part of another.
  const texts = [...hidden].sort((a, b) => b.length - a.length);
  const text = (shown: string): string => cutSensitive(texts.reduce(replaceText, shown), action.sensitive);
  const cause = (error: unknown): unknown => {
    const shown = error instanceof Error ? `${error.stack}${error.message}${String(error.cause ?? "")}` : String(error);
    return text(shown) === shown ? error : new Error(text(error instanceof Error ? error.message : shown));
  };
  return { text, cause };
}

function replaceText(shown: string, secret: string): string {
  return shown.replaceAll(secret, HIDDEN);
}

function addSecret(hidden: Set<string>, secret: unknown): void {
  if (secret === undefined || secret === null || secret === "" || typeof secret === "boolean") return;
  const text = String(secret);
  for (const form of [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]) hidden.add(form);
}

function addSensitive(hidden: Set<string>, value: unknown, names: ReadonlySet<string>, isSensitive = false): void {
  if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      addSensitive(hidden, member, names, isSensitive || names.has(name));
    }
  } else if (isSensitive) addSecret(hidden, value);
}

/** Cuts a body off where it comes to a sensitive member: what stands there may not be whole. */
function cutSensitive(shown: string, names: readonly string[] = []): string {
  const places = names.map((name) => shown.indexOf(`"${name}"`)).filter((place) => place >= 0);
  return places.length > 0 ? shown.slice(0, Math.min(...places)) + HIDDEN : shown;
}
