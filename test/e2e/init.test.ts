import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEMPLATES } from "../../cli/init/template-names.js";
import { type Finished, finish, type Running, start } from "../support/processes.js";
import { repository } from "../support/temporary.js";

/** What `countersign init` makes passes its own tests at once, from nothing but the packed package. */
let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "countersign-init-"));
  const packed = await finish("npm", ["pack", "--silent", "--pack-destination", folder], repository);
  tarball = path.join(folder, packed.stdout.trim().split("\n").at(-1) ?? "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(TEMPLATES)("the template %s", (template) => {
  const project = () => path.join(folder, template);
  const npm = (...args: readonly string[]) => finish("npm", args, project());
  const expectSuccess = ({ code, stdout, stderr }: Finished) => expect(code, stdout + stderr).toBe(0);

  beforeAll(async () => {
    const args = ["init", template, "--template", template, "--package-manager", "npm", "--no-install"];
    expectSuccess(await finish(process.execPath, [path.join(repository, "dist/cli.js"), ...args], folder));
    // The registry does not have the version that is being made.
    const manifest = path.join(project(), "package.json");
    const content = JSON.parse(readFileSync(manifest, "utf8"));
    content.dependencies.countersign = `file:${tarball}`;
    writeFileSync(manifest, JSON.stringify(content, null, 2));
    expectSuccess(await npm("install", "--prefer-offline", "--no-audit", "--no-fund"));
  }, 240_000);

  test("passes its own tests", async () => {
    const ran = await npm("test");
    expectSuccess(ran);
    expect(ran.stdout).toMatch(/pass 3\b|Tests +3 passed/);
  });

  test("passes its own check, and doctor finds nothing", async () => {
    expectSuccess(await npm("run", "check"));
    const examined = await npm("exec", "--", "countersign", "doctor", "--json");
    const { findings } = JSON.parse(examined.stdout);
    const bad = findings.filter(({ severity }: { severity: string }) => severity !== "ok");
    expect(bad).toEqual([]);
  });

  test("builds, and serves what it built", async () => {
    expectSuccess(await npm("run", "build"));
    let server: Running | undefined;
    try {
      // What "npm start" runs, without what stands between: a shell, and `node` as PATH has it, need not pass signals on.
      const { scripts } = JSON.parse(readFileSync(path.join(project(), "package.json"), "utf8"));
      const [command = "", ...args] = scripts.start.split(" ");
      const bin = path.join(project(), "node_modules/.bin", command);
      server = start(process.execPath, [bin, ...args], project(), { PORT: "0" });
      const printed = await server.printed(/http:\/\/\S+:\d+/);
      const url = /http:\/\/\S+:(\d+)/.exec(printed)?.[1];
      const answer = await fetch(`http://127.0.0.1:${url}/items?limit=0`);
      expect(answer.status).toBe(422);
    } finally {
      await server?.stop();
    }
  });
});
