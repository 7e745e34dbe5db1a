// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests run on the sources; the package's own `imports` point to dist/.
  resolve: { alias: { "#platform": fileURLToPath(new URL("src/runtime/platform/node.ts", import.meta.url)) } },
  // Snapshots are compared, never written: they were made by the generator's own signer.
  test: { name: "package", include: ["test/**/*.test.ts"], isolate: false, update: "none" },
});
