// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests run on the sources; the package's own `imports` point to dist/.
  resolve: { alias: { "#platform": fileURLToPath(new URL("src/runtime/platform/node.ts", import.meta.url)) } },
  test: { name: "package", include: ["test/**/*.test.ts"], isolate: false },
});
