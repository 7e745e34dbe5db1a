import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeProject, readTree, runTcgen, writeText } from "../support/tcgen.ts";

// The cache of a run is that of the checkout, as a developer's; what it may change is only how long a run takes.
const EDITS: readonly (readonly [what: string, path: string, edit: (text: string) => string])[] = [
  ["an action", "gaap/2018-05-29/DestroyProxies.yaml", (text) => text.replace("rateLimit: 20", "rateLimit: 21")],
  ["data types", "sqlserver/2018-03-28/types.yaml", (text) => text.replace("ID of the instance.", "Its ID.")],
  ["a service", "sqlserver/2018-03-28/service.yaml", (text) => text.replace(/^title: .*$/m, "title: Servers")],
  ["another version", "gaap/2020-01-01/service.yaml", () => SECOND],
  ["which version is the default", "gaap/2020-01-01/service.yaml", (text) => text.replace("default: true\n", "")],
  ["and the other one", "gaap/2018-05-29/service.yaml", (text) => `${text}default: true\n`],
  ["common codes", "common/errors.yaml", (text) => text.replace("An internal error of the service.", "A bug.")],
  ["what the package is", "package.yaml", (text) => text.replace(/^description: .*$/m, "description: Clients.")],
  ["regions", "common/regions.yaml", (text) => `${text}xx-nowhere: Nowhere\n`],
];
const SECOND = 'service: gaap\nversion: "2020-01-01"\nendpoint: gaap.tencentcloudapi.com\ndefault: true\n';

it("makes with what it kept what it makes anew, after an edit of each kind of input", async () => {
  const folder = await makeProject();
  expect((await runTcgen(folder, ["generate"])).code).toBe(0);
  for (const [what, path, edit] of EDITS) {
    const file = join(folder, "specs", path);
    const before = await readFile(file, "utf8").catch(() => "");
    await writeText(file, edit(before));
    expect(await readFile(file, "utf8"), what).not.toBe(before);
    const warm = await runTcgen(folder, ["generate"]);
    const cold = await runTcgen(folder, ["generate", "--no-cache", "--out", "anew"]);
    expect([warm.code, warm.err], what).toEqual([cold.code, cold.err.replaceAll("anew", "generated")]);
    if (cold.code === 0)
      expect(await readTree(join(folder, "generated")), what).toEqual(await readTree(join(folder, "anew")));
    await rm(join(folder, "anew"), { recursive: true, force: true });
  }
}, 600_000);
