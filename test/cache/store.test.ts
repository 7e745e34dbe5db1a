import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "../../generator/cache/store.ts";
import { makeFolder } from "../support/tcgen.ts";

it("gives back what was written, integers beyond 2^53 and text that looks like their mark included", async () => {
  const store = openStore(await makeFolder());
  const value = { a: [1, 9007199254740993n, "\u0000bigint", null], b: { c: "ü\u2028" } };
  await store.write("key", value);
  expect(await store.read("key")).toEqual(value);
  expect(await store.read("other")).toBeUndefined();
});

it("gives nothing for an entry that was damaged, and takes a new one", async () => {
  const folder = await makeFolder();
  const store = openStore(folder);
  await store.write("key", { text: "sound" });
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text?.includes("sound") === true) await writeFile(path, text.replace("sound", "spoil"));
  }
  expect(await store.read("key")).toBeUndefined();
  await store.write("key", { text: "new" });
  expect(await store.read("key")).toEqual({ text: "new" });
});

it("takes entries from several writers at once", async () => {
  const folder = await makeFolder();
  const [one, two] = [openStore(folder), openStore(folder)];
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? one : two).write(`key ${index % 10}`, { index })),
  );
  for (let key = 0; key < 10; key++)
    expect((await one.read<{ index: number }>(`key ${key}`))?.index ?? NaN).toBe(
      (await two.read<{ index: number }>(`key ${key}`))?.index,
    );
});

it("keeps its newest entries within the limit, and looks once a day", async () => {
  const store = openStore(await makeFolder(), 3000);
  for (let index = 0; index < 5; index++) await store.write(`key ${index}`, "x".repeat(1000));
  await store.prune();
  expect(await store.read("key 0")).toBeUndefined();
  expect(await store.read("key 4")).toBeDefined();
  for (let index = 5; index < 10; index++) await store.write(`key ${index}`, "x".repeat(1000));
  await store.prune();
  expect(await store.read("key 5")).toBeDefined();
});
