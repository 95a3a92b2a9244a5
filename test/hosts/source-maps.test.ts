import { expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { copyFixture } from "./project.js";
import { maps, routes } from "./source-maps.js";

// Vite is made of Rolldown. The others are in the long tests of further versions.
maps(["rollup", "esbuild", "vite build", "vite dev", "register"]);

test("vitest shows the line of the source", async () => {
  const project = copyFixture("maps-vitest");
  project.write({
    "src/items.ts": project.read("src/items.ts") + routes,
    "vitest.config.ts": `import countersign from "countersign/vite";
export default { plugins: [countersign()] };
`,
    "app.test.ts": `import { test } from "vitest";
import app from "./src/app.js";
test("fails", async () => void (await app.request("/items/in")));
`,
  });
  const vitest = new URL("../../node_modules/vitest/vitest.mjs", import.meta.url).pathname;
  const { stdout, stderr } = await finish(process.execPath, [vitest, "run"], project.root);
  const lines = project.read("src/items.ts").split("\n");
  const line = lines.findIndex((text) => text.includes('"in the handler"'));
  const column = (lines[line] ?? "").indexOf("new Error");
  project.remove();
  expect(stdout + stderr).toContain(`src/items.ts:${line + 1}:${column + 1}`);
});
