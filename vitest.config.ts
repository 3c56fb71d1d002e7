import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What `npm run build` has learned from the examples; src/ has but its form. */
const learned = fileURLToPath(new URL("dist/understanding/model/", import.meta.url));

/** Many tests wait for sockets and other processes more than they work. */
const waiting = 2;

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^\.{1,2}\/.*\b(trained(?:-answers|-ranking|-verdicts)?)\.ts$/,
        replacement: `${learned}$1.js`,
      },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/adapters/web/chromium.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled for comes when a busy machine gets to it; none of these tests is about how soon.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: availableParallelism() + waiting,
  },
});
