import { defineConfig } from "vitest/config";

// `npm run test:consumers`: the packed package in the hands of others, each cell of the matrix a test.
export default defineConfig({
  test: {
    name: "consumers",
    include: ["*.test.ts"],
    globalSetup: "./install.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
