import path from "node:path";
import { start } from "../support/processes.js";
import type { Answer, Host, Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";
import type { HostProject } from "./project.js";

const config = `import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({ plugins: [countersign()], test: { include: ["test/**/*.test.ts"] } });
`;

/** Sends the questions in a file that it imports: Vitest runs the test again when the file changes. */
const spec = `import { writeFileSync } from "node:fs";
import { test } from "vitest";
import questions from "../questions.json";
import app from "../src/app.js";

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

/** @param at the packages in which to find Vitest, and the Node that runs it. */
export const vitestHost = (
  name: string,
  at: { readonly node: string; readonly packages: string; prepare?(project: HostProject): void },
): Host => ({
  name,
  checksTypes: false,
  prepare(project) {
    project.write({ "vitest.config.ts": config, "test/app.test.ts": spec, "questions.json": [] });
    at.prepare?.(project);
  },
  async start(project) {
    const args = [path.join(at.packages, "vitest/vitest.mjs"), "--watch"];
    const vitest = start(at.node, args, project.root);
    const done = /Waiting for file changes|Watching for file changes/;
    function outcome(printed: string): Outcome {
      if (!/Tests +1 passed/.test(printed)) return { served: false, problems: printed };
      return {
        served: true,
        async ask(questions) {
          // Different from the last text, even if the questions are the same.
          const text =
            JSON.stringify(questions) + " ".repeat(1 + (project.read("questions.json").length % 2));
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
