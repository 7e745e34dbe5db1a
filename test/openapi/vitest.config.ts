import { defineConfig } from "vitest/config";

// Apart from `npm test`: it needs tools that are not installed with the generator (`npm run test:openapi` installs them).
export default defineConfig({
  test: { name: "openapi", include: ["test/openapi/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
