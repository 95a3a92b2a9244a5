import path from "node:path";
import { start } from "../support/processes.js";
import { repository } from "../support/temporary.js";
import { conforms } from "./conformance.js";
import type { Answer, Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";

const config = `import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({ plugins: [countersign()], test: { include: ["src/**/*.test.ts"] } });
`;

/** Asks what stands in a file, which it imports: Vitest runs the test anew when other questions are written there. */
const spec = `import { writeFileSync } from "node:fs";
import { test } from "vitest";
import questions from "../questions.json";
import app from "./app.js";

test("answers", async () => {
  const answers = await Promise.all(
    questions.map(async ({ method, path, json }: any) => {
      const headers = { "content-type": "application/json" };
      const body = json === undefined ? {} : { headers, body: JSON.stringify(json) };
      const answer = await app.request(path, { method, ...body });
      return { status: answer.status, text: await answer.text() };
    }),
  );
  writeFileSync("answers.json", JSON.stringify(answers));
});
`;

conforms({
  name: "vitest --watch",
  checksTypes: false,
  prepare: (project) =>
    project.write({ "vitest.config.ts": config, "src/app.test.ts": spec, "questions.json": [] }),
  async start(project) {
    const args = [path.join(repository, "node_modules/vitest/vitest.mjs"), "--watch"];
    const vitest = start(process.execPath, args, project.root);
    const done = /Waiting for file changes|Watching for file changes/;
    function outcome(printed: string): Outcome {
      if (!/Tests +1 passed/.test(printed)) return { served: false, problems: printed };
      return {
        served: true,
        async ask(questions) {
          // Other questions than the last time, also where they are the same.
          const text = JSON.stringify(questions) + " ".repeat(1 + (project.read("questions.json").length % 2));
          await printedAfter(vitest, () => project.write({ "questions.json": text }), done);
          return JSON.parse(project.read("answers.json")) as Answer[];
        },
      };
    }
    return {
      first: outcome(await vitest.printed(done)),
      edit: async (change) => outcome(await printedAfter(vitest, change, done)),
      async stop() {
        await vitest.stop();
      },
    };
  },
});
