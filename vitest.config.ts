import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "generator",
          include: ["test/**/*.test.ts"],
          exclude: ["test/golden/*/expected/**"],
          testTimeout: 60_000,
        },
      },
      "generated",
    ],
  },
});
