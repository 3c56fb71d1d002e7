import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What `npm run build` has learned from the examples; src/ has but its form. */
const trained = fileURLToPath(new URL("dist/understanding/model/trained.js", import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^\.{1,2}\/.*\btrained\.ts$/, replacement: trained }] },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/adapters/web/chromium.ts"],
    testTimeout: 30_000,
  },
});
