import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { ROOT } from "../support/specs.ts";
import { makeFolder, makeProject, readTree, runTcgen, writeText } from "../support/tcgen.ts";

const ACTION = "specs/gaap/2018-05-29/DestroyProxies.yaml";

it("generates again when a specification is saved, shows what is wrong with it, and ends with Ctrl-C", async () => {
  const folder = await makeProject();
  const child = spawn(process.execPath, [`${ROOT}generator/tcgen.js`, "generate", "--watch", "--no-cache"], {
    cwd: folder,
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  const waitFor = async (text: string): Promise<void> => {
    while (!printed.includes(text)) printed += String((await once(child.stdout, "data"))[0]);
    printed = "";
  };
  child.stderr.on("data", (chunk: Buffer) => child.stdout.emit("data", chunk));
  await waitFor("Watching specs");

  const text = await readFile(join(folder, ACTION), "utf8");
  await writeFile(join(folder, ACTION), text.replace("Terminates connections", "Ends connections"));
  await waitFor(" changed, ");
  expect(await readFile(join(folder, "generated/docs/gaap/2018-05-29/DestroyProxies.md"), "utf8")).toContain(
    "Ends connections",
  );

  await writeFile(join(folder, ACTION), text.replace("rateLimit: 20", "rateLimit: many"));
  await waitFor("rateLimit must be a number.");
  await writeFile(join(folder, ACTION), text);
  await waitFor(" changed, ");

  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
});

it("heals what a run left that was killed while it wrote", async () => {
  const folder = await makeProject();
  const text = await readFile(join(folder, ACTION), "utf8");
  for (let index = 0; index < 150; index++) {
    const action = `DestroyProxies${index}`;
    await writeText(join(folder, `specs/gaap/2018-05-29/${action}.yaml`), text.replace("DestroyProxies", action));
  }
  const whole = await makeFolder();
  await runTcgen(folder, ["generate", "--out", whole]);

  const out = join(folder, "out");
  const child = spawn(process.execPath, [`${ROOT}generator/tcgen.js`, "generate", "--out", out], { cwd: folder });
  while (!existsSync(join(out, "src/gaap")) && child.exitCode === null) await pause(1);
  child.kill("SIGKILL");
  await once(child, "close");
  const left = Object.keys(await readTree(out)).length;
  expect(left).toBeLessThan(Object.keys(await readTree(whole)).length);

  expect(await runTcgen(folder, ["generate", "--out", out])).toMatchObject({ code: 0 });
  expect(await readTree(out)).toEqual(await readTree(whole));
});
