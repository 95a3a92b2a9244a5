import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { copyQuickstart, countersign, type Quickstart } from "../support/quickstart.js";
import { repository } from "../support/temporary.js";

/** The output of plain `tsc` contains no signatures: it must not be served. */
let project: Quickstart;

beforeAll(async () => {
  project = copyQuickstart("not-compiled");
  project.configure({ noEmitOnError: false });
  const tsc = path.join(repository, "node_modules/typescript/bin/tsc");
  const built = await finish(process.execPath, [tsc], project.root);
  expect(built, built.stdout).toEqual({ code: 0, stdout: "", stderr: "" });
});

afterAll(() => project.remove());

function expectHelp(text: string): void {
  expect(text).toMatch(/GET \/ at \S+dist\/items\.js:\d+:\d+ was not compiled by Countersign/);
  const entries = ["transform", "vite", "rollup", "esbuild", "register"].map((name) => `countersign/${name}`);
  for (const host of ["countersign dev", "countersign build", "tspc", ...entries, "npx countersign doctor"])
    expect(text).toContain(host);
}

test("an app that was not compiled does not load", async () => {
  const { code, stderr } = await finish(process.execPath, ["dist/app.js"], project.root);
  expect(code).toBe(1);
  expectHelp(stderr);
});

test("an app that was not compiled does not start", async () => {
  const args = [countersign, "start", "dist/app.js", "--port", "0"];
  const { code, stdout, stderr } = await finish(process.execPath, args, project.root);
  expect([code, stdout]).toEqual([1, ""]);
  expectHelp(stderr);
});
