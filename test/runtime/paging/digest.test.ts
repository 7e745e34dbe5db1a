import { expect, test } from "vitest";
import { digest } from "../../../templates/runtime/paging/digest.ts";

test("200,000 different pages have different digests, as no 32 bits would have", () => {
  const digests = new Set<number>();
  // Far apart, as a random generator would have them.
  for (let id = 1; id <= 200_000; id++) digests.add(digest([Math.sin(id), Math.cos(id)]));
  expect(digests.size).toBe(200_000);
  for (const mark of digests) if (!Number.isSafeInteger(mark)) throw new Error(`${mark} is not exact`);
});

test.each<[unknown, unknown]>([
  [[{ Id: 1, Name: "a" }], [{ Id: 1, Name: "b" }]],
  [
    [1, 2],
    [2, 1],
  ],
  [["1n"], ["1"]],
  [[1n], [2n]],
])("pages that differ a little have different digests, and each has its own: case %#", (one, other) => {
  expect(digest(one)).not.toBe(digest(other));
  expect(digest(one)).toBe(digest(structuredClone(one)));
});
