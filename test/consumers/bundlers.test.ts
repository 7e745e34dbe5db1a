import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS, type TencentCloud } from "../support/tencent-cloud.ts";
import { bundle, BUNDLER_NAMES } from "./bundlers.ts";
import { runProgram } from "./installed.ts";
import { OUTCOME, startStandIn } from "./stand-in.ts";

let cloud: TencentCloud;
let browser: Browser;
let pages: Server;

beforeAll(async () => {
  cloud = await startStandIn();
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  pages = createServer((_, response) => response.setHeader("content-type", "text/html").end("<html></html>"));
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await Promise.all([cloud.close(), browser.close()]);
  pages.close();
});

describe.each(BUNDLER_NAMES)("%s", (name) => {
  it("bundles it for Node", async () => {
    const { file, text, warnings } = await bundle(name, "node");
    expect(warnings).toEqual([]);
    expect(text).not.toMatch(/from\s*["']typed-tencentcloud/);
    expect(await runProgram(file, cloud.origin)).toEqual(OUTCOME);
  });

  it("bundles it for a browser", async () => {
    const { text, warnings } = await bundle(name, "browser");
    expect(warnings).toEqual([]);
    expect(text).not.toContain("node:");
    expect(text).not.toContain("GaapClient");
    const tab = await browser.newPage();
    const { port } = pages.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}/`);
    await tab.addScriptTag({ content: text, type: "module" });
    await tab.waitForFunction("globalThis.callAll !== undefined");
    expect(await tab.evaluate(`callAll(${JSON.stringify(cloud.origin)}, ${JSON.stringify(KEYS)})`)).toEqual(OUTCOME);
    await tab.close();
  });
});
