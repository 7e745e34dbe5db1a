import { build } from "esbuild";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as runtime from "../../templates/runtime/index.ts";
import { CREDENTIALS } from "./actions.ts";
import { answerFeatures, FEATURE_OUTCOMES, useFeatures } from "./feature-scenario.ts";
import { answerEverything, callEverything, OUTCOMES, signAgain } from "./scenario.ts";
import { serve } from "./server.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;
let script = "";

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`This test needs ${CHROMIUM}: apt-get install chromium`);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const root = join(import.meta.dirname, "../..");
  const built = await build({
    stdin: { contents: 'export * from "./templates/runtime/index.ts";', resolveDir: root },
    bundle: true,
    format: "iife",
    globalName: "runtime",
    platform: "browser",
    // What a page never comes to, the search for a profile file, is left as it is.
    external: ["node:*"],
    write: false,
  });
  script = built.outputFiles[0]?.text ?? "";
}, 60_000);

afterAll(() => browser.close());

test("headless Chromium signs and calls an endpoint of another origin, with the same bytes as Node", async () => {
  await using page = await serve((response) => response.setHeader("content-type", "text/html").end("<html></html>"));
  await using server = await serve(answerEverything);
  const tab = await browser.newPage();
  await tab.goto(page.origin);
  await tab.addScriptTag({ content: script });
  const given = `runtime, ${JSON.stringify(server.origin)}, ${JSON.stringify(CREDENTIALS)}`;
  expect(await tab.evaluate(`(${callEverything.toString()})(${given})`)).toEqual(OUTCOMES);
  for (const [sent, expected] of await signAgain(runtime, server)) expect(sent).toEqual(expected);
  const missing = tab.evaluate(`new runtime.Client().request({ service: "a", version: "b", action: "c" })`);
  await expect(missing).rejects.toThrow("Option credentials is missing");
  for (const provider of ["fromEnvironment", "fromProfile", "fromOidc"]) {
    const found = tab.evaluate(`runtime.${provider}()().catch((error) => [error.name, error.message])`);
    const message = "Credentials in the environment or in files are for Node, Deno and Bun.";
    expect(await found).toEqual(["ConfigError", message]);
  }
}, 60_000);

test("headless Chromium pages, streams, waits and tries without effect, as Node does", async () => {
  await using page = await serve((response) => response.setHeader("content-type", "text/html").end("<html></html>"));
  await using server = await serve(answerFeatures);
  const tab = await browser.newPage();
  await tab.goto(page.origin);
  await tab.addScriptTag({ content: script });
  const given = `runtime, ${JSON.stringify(server.origin)}, ${JSON.stringify(CREDENTIALS)}`;
  expect(await tab.evaluate(`(${useFeatures.toString()})(${given})`)).toEqual(FEATURE_OUTCOMES);
  // Both long tales were left, and so their connections are closed; the tab is still there.
  await vi.waitFor(() => expect(server.sockets.filter(({ destroyed }) => destroyed).length).toBeGreaterThan(1), 10_000);
  await using other = await serve(answerFeatures);
  expect(await useFeatures(runtime, other.origin, CREDENTIALS)).toEqual(FEATURE_OUTCOMES);
}, 60_000);
