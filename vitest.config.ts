import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Snapshots are compared, never written: those of generated tests come from the generator's own signer.
    update: "none",
    projects: [
      {
        test: {
          name: "generator",
          include: ["test/**/*.test.ts"],
          exclude: ["test/golden/*/expected/**", "test/openapi/**", "test/consumers/**"],
          testTimeout: 60_000,
        },
      },
      "generated",
    ],
  },
});
