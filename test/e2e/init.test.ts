import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADDABLE, TEMPLATES, type TemplateName } from "../../cli/init/template-names.js";
import { pack } from "../support/packed.js";
import { type Finished, finish, start } from "../support/processes.js";
import { repository } from "../support/temporary.js";

/** A project from `countersign init` passes its own tests immediately, using only the packed package. */
let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "countersign-init-"));
  tarball = await pack(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expectSuccess = ({ code, stdout, stderr }: Finished) => expect(code, stdout + stderr).toBe(0);

/** Installed from the registry. `npm run first-contact` does that with every package manager, and with whole projects. */
describe("the template cli", () => {
  const project = () => path.join(folder, "cli");
  const npm = (...args: readonly string[]) => finish("npm", args, project());

  beforeAll(async () => {
    const flags = ["--template", "cli", "--package-manager", "npm", "--no-install", "--no-git"];
    const args = [path.join(repository, "dist/cli.js"), "init", "cli", ...flags];
    expectSuccess(await finish(process.execPath, args, folder));
    // The registry does not have the version under development.
    const manifest = path.join(project(), "package.json");
    const content = JSON.parse(readFileSync(manifest, "utf8"));
    content.dependencies.countersign = `file:${tarball}`;
    writeFileSync(manifest, JSON.stringify(content, null, 2));
    expectSuccess(await npm("install", "--prefer-offline", "--no-audit", "--no-fund"));
  }, 240_000);

  test("passes its own tests", async () => {
    const ran = await npm("test");
    expectSuccess(ran);
    expect(ran.stdout).toMatch(/pass 3\b/);
  });

  test("passes its own check, and doctor finds nothing", async () => {
    expectSuccess(await npm("run", "check"));
    expect(foundBy(await npm("exec", "--", "countersign", "doctor", "--json"))).toEqual([]);
  });

  test("builds, and serves what it built", async () => {
    expectSuccess(await npm("run", "build"));
    // The command of "npm start", without what is in between: a shell, and `node` as found in PATH, need not pass signals on.
    const { scripts } = JSON.parse(readFileSync(path.join(project(), "package.json"), "utf8"));
    const [command = "", ...args] = scripts.start.split(" ");
    const bin = path.join(project(), "node_modules/.bin", command);
    const server = start(process.execPath, [bin, ...args], project(), { PORT: "0" });
    try {
      const url = /http:\/\/\S+:(\d+)/.exec(await server.printed(/http:\/\/\S+:\d+/))?.[1];
      const answer = await fetch(`http://127.0.0.1:${url}/items?limit=0`);
      expect(answer.status).toBe(422);
    } finally {
      await server.stop();
    }
  });
});

/** The problems, as `doctor --json` prints them. */
function foundBy({ stdout }: Finished) {
  const { findings }: { findings: { check: string; severity: string }[] } = JSON.parse(stdout);
  return findings.filter(({ severity }) => severity !== "ok");
}

/** How a template is tested, including `check`, if it does more than `build`. */
interface Tried {
  readonly scripts: readonly string[];
  /** The entry of the build, if it is a Node server. */
  readonly start?: string;
  /** A request that the types refuse, and one that they accept. */
  readonly refused: readonly [path: string, body?: object];
  readonly found: string;
}

const TRIED: Readonly<Record<string, Tried>> = {
  "ts-patch": {
    // It begins with the build.
    scripts: ["test"],
    start: ".",
    refused: ["/items?limit=0"],
    found: "/items",
  },
  vite: {
    scripts: ["check", "test", "build"],
    start: ".",
    refused: ["/items?limit=0"],
    found: "/items",
  },
  // Its tests are those of the example from which it is generated.
  accounts: {
    scripts: ["build"],
    start: ".",
    refused: ["/accounts", { email: "nobody", password: "short" }],
    found: "/openapi.json",
  },
  fullstack: { scripts: ["check", "test", "build"], start: ".", refused: ["/items?limit=0"], found: "/" },
  workspace: {
    scripts: ["check", "test", "build"],
    start: "packages/api",
    refused: ["/items", { name: "" }],
    found: "/items",
  },
  workers: { scripts: ["test", "build"], refused: ["/items", { name: "" }], found: "/items" },
};

test("every template is tried", () => {
  expect(["cli", ...Object.keys(TRIED)].toSorted()).toEqual([...TEMPLATES].toSorted());
});

/** Their packages are those of this repository, except for the packed one: installing all of them would take minutes. */
describe("the other templates", () => {
  const repositoryPackages = path.join(repository, "node_modules");
  const packages = () => path.join(folder, "whole/node_modules");
  const run = (program: string, args: readonly string[], cwd: string) => finish(program, args, cwd);

  beforeAll(async () => {
    mkdirSync(packages(), { recursive: true });
    for (const name of readdirSync(repositoryPackages))
      if (name !== "countersign" && !name.startsWith("."))
        symlinkSync(path.join(repositoryPackages, name), path.join(packages(), name));
    cpSync(path.join(repositoryPackages, ".bin"), path.join(packages(), ".bin"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await run("tar", ["xf", tarball], folder);
    renameSync(path.join(folder, "package"), path.join(packages(), "countersign"));
  });

  test.each(Object.keys(TRIED))(
    "%s is checked, tested, built and run",
    { timeout: 240_000 },
    async (template) => {
      const { scripts, start: from, refused, found } = TRIED[template] as Tried;
      const whole = path.join(folder, "whole");
      const cli = path.join(packages(), "countersign/dist/cli.js");
      const args = ["init", template, "--template", template, "--package-manager", "npm", "--no-install"];
      const made = await run(process.execPath, [cli, ...args], whole);
      expectSuccess(made);
      expect(made.stderr).toBe("");
      expect(made.stdout).toContain("created  .git\n");
      const project = path.join(whole, template);
      if (template === "workspace") {
        mkdirSync(path.join(project, "node_modules/@workspace"), { recursive: true });
        symlinkSync("../../packages/shared", path.join(project, "node_modules/@workspace/shared"));
      }
      const isBare = ADDABLE.has(template as TemplateName);
      for (const script of scripts) {
        const ran = await run("npm", ["run", script], project);
        expectSuccess(ran);
        if (isBare && script === "test") expect(ran.stdout).toMatch(/pass 3\b|Tests +3 passed/);
      }
      if (isBare) {
        const examined = await run(process.execPath, [cli, "doctor", "--json"], project);
        // The packages of this repository include all their copies.
        expect(foundBy(examined).filter(({ check }) => check !== "copies")).toEqual([]);
      }
      const [at, body] = refused;
      const init = body && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      };
      if (from === undefined) {
        const script = `
        const { default: app } = await import("./dist/worker.js");
        const ask = async (at, init) => (await app.fetch(new Request("http://worker" + at, init))).status;
        console.log(await ask(${JSON.stringify(at)}, ${JSON.stringify(init)}), await ask(${JSON.stringify(found)}));`;
        const asked = await run(process.execPath, ["--input-type=module", "--eval", script], project);
        expect(asked).toEqual({ code: 0, stdout: "422 200\n", stderr: "" });
        return;
      }
      const env = { NODE_ENV: "production", PGLITE_FOLDER: "memory://", TOKEN_SECRET: "x".repeat(32) };
      const { scripts: own } = JSON.parse(readFileSync(path.join(project, from, "package.json"), "utf8"));
      const [command, ...words] = own.start.split(" ");
      expect(command).toBe("countersign");
      const server = start(process.execPath, [cli, ...words, "--port", "0"], path.join(project, from), env);
      try {
        const url = /http:\/\/\S+:(\d+)/.exec(await server.printed(/http:\/\/\S+:\d+/))?.[1];
        const ask = (at: string, init?: RequestInit) => fetch(`http://127.0.0.1:${url}${at}`, init);
        expect((await ask(at, init)).status).toBe(422);
        const answer = await ask(found);
        expect(answer.status).toBe(200);
        if (template === "fullstack") expect(await answer.text()).toContain('<script type="module"');
      } finally {
        await server.stop();
      }
      if (template === "fullstack") await expectPageAndApi(project);
    },
  );

  /** Vite serves both in development. */
  async function expectPageAndApi(project: string) {
    const vite = path.join(packages(), "vite/bin/vite.js");
    const server = start(process.execPath, [vite, "--port", "0", "--host", "127.0.0.1"], project, {});
    try {
      const url = /http:\/\/[\d.:]+/.exec(await server.printed(/Local:.*http:\/\/[\d.:]+/))?.[0];
      const page = await fetch(`${url}/`, { headers: { accept: "text/html" } });
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("/@vite/client")]);
      expect((await fetch(`${url}/items?limit=0`)).status).toBe(422);
    } finally {
      await server.stop();
    }
  }
});
