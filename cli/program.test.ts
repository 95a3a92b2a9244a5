import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RouteEntry } from "../transformer/hosts/program.js";
import { builtEntry } from "./commands/start.js";
import { readManifest } from "./manifest.js";
import { cli, compilation, fakeContext, route } from "./testing/fake.js";
import { bad, good, project, temporary, warned } from "./testing/projects.js";

describe("the command line", () => {
  it("--version and --help succeed", async () => {
    expect(await cli(["--version"], { cwd: "/" })).toEqual({ exitCode: 0, stdout: "1.2.3\n", stderr: "" });
    const help = await cli(["--help"], { cwd: "/" });
    expect(help.exitCode).toBe(0);
    for (const command of ["dev", "check", "build", "start", "openapi", "routes", "explain"])
      expect(help.stdout).toContain(`  ${command} `);
  });

  it.each([
    [["chek"], "Did you mean check?"],
    [["check", "--nope"], "unknown option '--nope'"],
    [["check", "a.ts", "b.ts"], "too many arguments"],
    [["dev", "--port", "http"], "A port is a number from 0 to 65535."],
    [["build", "--platform", "deno"], "Allowed choices are node, workers."],
    [["openapi", "--target", "2.0"], "Allowed choices are 3.0, 3.1, 3.2."],
    [["openapi", "--diff", "a", "--check"], "cannot be used with option '--check'"],
    [["openapi", "--conforms", "a", "--diff", "b"], "cannot be used with option '--diff <base>'"],
    [["openapi", "--conforms", "a", "--json"], "cannot be used with option '--json'"],
    [["asyncapi", "--target", "3.0"], "unknown option '--target'"],
    [["build", "--external"], "argument missing"],
    [["start", "--port", "65536"], "A port is a number from 0 to 65535."],
    [["explain"], "missing required argument"],
    [[], "Usage: countersign"],
  ])("%j fails with 1: %s", async (args, message) => {
    const { exitCode, stderr, stdout } = await cli(args, { cwd: "/" });
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  });

  it("prints an expected failure as one problem, an unexpected one with its stack", async () => {
    const expected = await cli(["check"], { cwd: temporary({ "tsconfig.json": "{}" }) });
    expect(expected.exitCode).toBe(1);
    expect(expected.stderr).toMatch(/^error CS4003: No entry found .*\n {2}fix: .*\n$/);

    const compile = () => {
      throw new Error("out of thin air");
    };
    const bug = await cli(["check"], { cwd: project(), compile });
    expect(bug.exitCode).toBe(1);
    expect(bug.stderr).toMatch(/please report.*\n\nError: out of thin air\n {4}at /);
  });

  it("finds the project from the entry, and by --project", async () => {
    const cwd = project({ "shop/tsconfig.json": "{}", "shop/server.ts": "" });
    expect((await cli(["check", "shop/server.ts"], { cwd })).exitCode).toBe(0);
    expect((await cli(["check", "-p", "shop"], { cwd })).stderr).toContain("CS4003");
    expect((await cli(["check", "-p", "none.json"], { cwd })).stderr).toContain("CS4001");
    expect((await cli(["check", "src/none.ts"], { cwd })).stderr).toContain("CS4004");
  });
});

describe("check", () => {
  it("says how many routes there are", async () => {
    expect(await cli(["check"], { cwd: project(), compile: good })).toEqual({
      exitCode: 0,
      stdout: "2 routes, no problems (0.0 s)\n",
      stderr: "",
    });
  });

  it("counts webhooks apart: nobody can call them", async () => {
    const webhook = route("webhook", "paid", { kind: "webhook" });
    const compile = (...routes: readonly RouteEntry[]) => ({
      cwd: project(),
      compile: () => compilation({ routes }),
    });
    const said = async (...routes: readonly RouteEntry[]) =>
      (await cli(["check"], compile(...routes))).stdout;
    expect(await said(route("get", "/"), webhook)).toBe("1 route, 1 webhook, no problems (0.0 s)\n");
    expect(await said(webhook, webhook)).toBe("0 routes, 2 webhooks, no problems (0.0 s)\n");
    const built = await cli(
      ["build"],
      compile(route("get", "/"), route("socket", "/s", { kind: "socket" }), webhook),
    );
    expect(built.stdout).toContain("Built 2 routes, 1 webhook, 1 file into dist");
  });

  it("prints errors on standard output as tsc does, and fails", async () => {
    const { exitCode, stdout, stderr } = await cli(["check"], { cwd: project(), compile: bad });
    expect(exitCode).toBe(1);
    expect(stderr).toBe("");
    expect(stdout).toContain("error TS2322: Type 'string' is not assignable to type 'number'.\n");
    expect(stdout).toMatch(/\nFound 1 error in 1 file\.\n$/);
  });

  it("succeeds with warnings", async () => {
    const { exitCode, stdout } = await cli(["check"], { cwd: project(), compile: warned });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("0 routes, 1 warning (");
  });
});

describe("build", () => {
  it("writes the build, the document and the manifest", async () => {
    const cwd = project();
    const { exitCode, stdout } = await cli(["build"], { cwd, compile: good });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Built 2 routes, 1 file into dist");
    expect(readFileSync(join(cwd, "dist/openapi.json"), "utf8")).toBe(good().artifact("openapi"));
    expect(readManifest(join(cwd, "dist"))).toEqual({
      entry: join(cwd, "dist/app.js"),
      source: join(cwd, "src/app.ts"),
    });
  });

  it("writes artifacts under the names that are asked for, or not", async () => {
    const cwd = project();
    const named = await cli(["build", "--openapi", "api/v1.json"], { cwd, compile: good });
    expect(named.stdout).toContain("\n  document dist/api/v1.json\n");
    expect(readFileSync(join(cwd, "dist/api/v1.json"), "utf8")).toBe(good().artifact("openapi"));
    const further = () => new Map([["internal.json", "{}"]]);
    const several = await cli(["build", "--openapi", "api/v1.json"], {
      cwd,
      compile: () => ({ ...good(), further }),
    });
    expect(several.stdout).toContain("\n  document dist/api/internal.json\n");
    expect(readFileSync(join(cwd, "dist/api/internal.json"), "utf8")).toBe("{}");
    const none = await cli(["build", "--no-openapi", "--out-dir", "other"], { cwd, compile: good });
    expect(none.stdout).not.toContain("document");
    expect(readdirSync(join(cwd, "other")).toSorted()).toEqual(["app.js", "countersign.json"]);
  });

  it("writes into outDir of tsconfig.json, or where --out-dir says", async () => {
    const cwd = project();
    await cli(["build"], { cwd, outDir: join(cwd, "out") });
    await cli(["build", "--out-dir", "other"], { cwd, outDir: join(cwd, "out") });
    expect(readdirSync(cwd).toSorted()).toEqual(["other", "out", "src", "tsconfig.json"]);
  });

  it("writes nothing when there are errors", async () => {
    const cwd = project();
    expect((await cli(["build"], { cwd, compile: bad })).exitCode).toBe(1);
    expect(existsSync(join(cwd, "dist"))).toBe(false);
  });

  it.each([["--bundle"], ["--platform", "workers"], ["--external", "pg"]])(
    "CS4030 where %s asks for a bundle and the project has no esbuild",
    async (...options) => {
      const cwd = project({ "dist/app.js": "the last build" });
      const { exitCode, stderr, stdout } = await cli(["build", ...options], { cwd });
      expect([exitCode, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(
        /^error CS4030: A bundle is made with .*: it is not installed\.\n {2}fix: Run "npm install --save-dev esbuild"\.\n$/,
      );
      expect(readdirSync(join(cwd, "dist"))).toEqual(["app.js"]);
      expect(readdirSync(join(cwd, ".countersign"))).toEqual([".gitignore"]);
    },
  );

  it("leaves the last build as it is when a file cannot be written, and says which", async () => {
    const cwd = project();
    mkdirSync(join(cwd, "dist/countersign.json"), { recursive: true });
    writeFileSync(join(cwd, "dist/app.js"), "the last build");
    const { exitCode, stderr, stdout } = await cli(["build"], { cwd });
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("error CS4013: ");
    expect(stderr).toContain("countersign.json cannot be written: a folder has that name.");
    expect(readdirSync(join(cwd, "dist")).toSorted()).toEqual(["app.js", "countersign.json"]);
    expect(readFileSync(join(cwd, "dist/app.js"), "utf8")).toBe("the last build");
  });

  it("says so where a file stands in the place of its folder, as openapi does", async () => {
    const cwd = project();
    writeFileSync(join(cwd, "dist"), "mine");
    for (const args of [
      ["build"],
      ["build", "--out-dir", "dist/below"],
      ["openapi", "--out", "dist/openapi.json"],
    ]) {
      const { exitCode, stderr } = await cli(args, { cwd });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(
        /^error CS4013: .*dist.* cannot be written: a file is where (its folder|a folder of its path) should be/,
      );
      expect(readFileSync(join(cwd, "dist"), "utf8")).toBe("mine");
    }
  });
});

describe("start", () => {
  const entryOf = (cwd: string, options: Parameters<typeof builtEntry>[1] = {}, outDir?: string) =>
    builtEntry(fakeContext({ cwd, ...(outDir && { outDir }) }).context, options);

  it("takes what build wrote: in dist, in outDir, in --out-dir, and after a move", async () => {
    const cwd = project();
    await cli(["build"], { cwd });
    await cli(["build", "--out-dir", "out"], { cwd });
    expect(await entryOf(cwd)).toBe(join(cwd, "dist/app.js"));
    expect(await entryOf(cwd, { entry: "src/app.ts" })).toBe(join(cwd, "dist/app.js"));
    expect(await entryOf(cwd, { entry: "out/app.js" })).toBe(join(cwd, "out/app.js"));
    expect(await entryOf(cwd, { outDir: "out" })).toBe(join(cwd, "out/app.js"));
    const other = project();
    await cli(["build"], { cwd: other, outDir: join(other, "lib/js") });
    expect(await entryOf(other, {}, join(other, "lib/js"))).toBe(join(other, "lib/js/app.js"));
  });

  it("opens no project, and so loads no TypeScript, when dist has a build", async () => {
    const cwd = project();
    await cli(["build"], { cwd });
    const { context, opened } = fakeContext({ cwd });
    await builtEntry(context, {});
    expect(opened()).toBe(0);
  });

  it.each([["start"], ["start", "--out-dir", "out"], ["start", "dist/app.js"], ["start", "src/app.ts"]])(
    "CS4007 before build: %s %s %s",
    async (...args) => {
      const { exitCode, stderr } = await cli(args.filter(Boolean), { cwd: project() });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error CS4007: There is no build to start: .*\n {2}fix: .*\n$/);
    },
  );

  it("CS4007 for a build of another entry, or one whose entry is gone, or where there is no project", async () => {
    const cwd = project({ "src/other.ts": "" });
    await cli(["build"], { cwd });
    expect((await cli(["start", "src/other.ts"], { cwd })).stderr).toContain('is a build of "src/app.ts"');
    const gone = project({ "dist/countersign.json": '{"entry":"gone.js","source":"../src/app.ts"}' });
    expect((await cli(["start"], { cwd: gone })).stderr).toContain("dist/gone.js");
    const broken = project({ "dist/countersign.json": "[]" });
    expect((await cli(["start"], { cwd: broken })).stderr).toContain("CS4007");
    const nothing = temporary({ "a.txt": "" });
    expect((await cli(["start"], { cwd: nothing })).stderr).toContain("CS4007");
  });

  it("CS4005 for an entry without an app; the user's own error with its stack", async () => {
    const cwd = project({
      "dist/none.mjs": "export const app = 1;",
      "dist/number.mjs": "export default 1;",
      "dist/throws.mjs": "throw new Error('no database');",
    });
    expect((await cli(["start", "dist/none.mjs"], { cwd })).stderr).toContain("there is no default export");
    expect((await cli(["start", "dist/number.mjs"], { cwd })).stderr).toContain("it is of type number");
    const { exitCode, stderr } = await cli(["start", "dist/throws.mjs"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^The app did not start:\n\nError: no database\n/);
    expect(stderr).not.toContain("bug in Countersign");
  });

  it("names a package that is not installed, and the command that installs it", async () => {
    const cwd = project({
      "package.json": '{ "type": "module", "dependencies": { "declared-and-missing": "1" } }',
      "package-lock.json": "{}",
      "node_modules/hono/package.json": '{ "name": "hono", "version": "4.13.19" }',
      "dist/one.mjs": 'import "missing";',
      "dist/two.mjs": 'import "declared-and-missing/sub";',
    });
    const one = await cli(["start", "dist/one.mjs"], { cwd });
    expect([one.exitCode, one.stderr]).toEqual([
      1,
      `The app did not start:\n\nThe package "missing", which ${cwd}/dist/one.mjs imports, is not installed.\n  fix: Run "npm install missing".\n`,
    ]);
    const two = await cli(["start", "dist/two.mjs"], { cwd });
    expect(two.stderr).toContain('fix: Run "npm install".');
  });
});

describe("routes", () => {
  it("prints an aligned table", async () => {
    const { exitCode, stdout } = await cli(["routes"], { cwd: project(), compile: good });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        "METHOD  PATH        OPERATION  SOURCE",
        "GET     /items      listItems  src/app.ts:1",
        "POST    /items/:id  operation  src/app.ts:1  hidden",
        "",
      ].join("\n"),
    );
  });

  it("says what is a socket, a form or a file", async () => {
    const file = { status: 200, body: { kind: "file" } } as const;
    const routes = [
      route("socket", "/talk", {
        messages: { at: 0, receives: { binary: true }, sends: { binary: false }, tells: false },
      }),
      route("post", "/login", { body: ["application/x-www-form-urlencoded"] }),
      route("post", "/photos", { body: ["multipart/form-data"], bodies: [file] }),
      route("post", "/items", { body: ["application/json"] }),
    ];
    const { stdout } = await cli(["routes"], { cwd: project(), compile: () => compilation({ routes }) });
    expect(stdout).toBe(
      [
        "METHOD  PATH     OPERATION  SOURCE",
        "SOCKET  /talk    operation  src/app.ts:1",
        "POST    /login   operation  src/app.ts:1  form",
        "POST    /photos  operation  src/app.ts:1  multipart, file",
        "POST    /items   operation  src/app.ts:1",
        "",
      ].join("\n"),
    );
  });

  it("says what streams", async () => {
    const events = { status: 200, body: { kind: "events", raw: true } } as const;
    const lines = { status: 200, body: { kind: "json-lines", schema: { kind: "null" } } } as const;
    const routes = [
      route("get", "/news", { bodies: [events], hidden: true }),
      route("get", "/rows", { bodies: [lines] }),
    ];
    const { stdout } = await cli(["routes"], { cwd: project(), compile: () => compilation({ routes }) });
    expect(stdout).toBe(
      [
        "METHOD  PATH   OPERATION  SOURCE",
        "GET     /news  operation  src/app.ts:1  Server-Sent Events, hidden",
        "GET     /rows  operation  src/app.ts:1  JSON Lines",
        "",
      ].join("\n"),
    );
  });

  it("fails with errors on standard error", async () => {
    const { exitCode, stdout } = await cli(["routes"], { cwd: project(), compile: bad });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  });
});

describe("explain", () => {
  it("explains the route in every spelling, with an entry or without", async () => {
    const cwd = project();
    for (const words of [
      ["POST /items/:id"],
      ["post", "/items/{id}"],
      ["POST", "/items/42", "src/app.ts"],
      ["/items/42"],
    ]) {
      const { exitCode, stdout } = await cli(["explain", ...words], { cwd, compile: good });
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^POST \/items\/:id {2}operation {2}src\/app.ts:1 {2}\(hidden\)\n/);
    }
  });

  it("explains a codec by its name", async () => {
    const orders = {
      name: "orders",
      type: "Order[]",
      source: "src/orders.ts:3",
      generated: () => "const a = 1;\n",
    };
    const compile = () => compilation({ codecs: () => [orders, { ...orders, name: "other" }] });
    expect(await cli(["explain", "orders"], { cwd: project(), compile })).toMatchObject({
      exitCode: 0,
      stdout: "orders  codec<Order[]>  src/orders.ts:3\n\nGenerated code\n  const a = 1;\n",
    });
  });

  it.each([
    [["GET", "/item"], 'No route matches "GET /item".'],
    [["DELETE /items"], 'No route matches "DELETE /items": the path has GET.'],
    [["items"], 'which is not a method and a path like "GET /items/:id", nor the name of a codec'],
    [["items", "src/app.ts", "more"], "which is not a method and a path"],
  ])("CS4008 for %j", async (words, message) => {
    const { exitCode, stdout, stderr } = await cli(["explain", ...words], { cwd: project(), compile: good });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain("error CS4008: ");
    expect(stderr).toContain(message);
    expect(stderr).toContain('fix: Run "countersign routes"');
  });
});

describe("manifest", () => {
  it("is relative to its folder, so that a build can be copied elsewhere", async () => {
    const cwd = project();
    await cli(["build"], { cwd });
    const text = readFileSync(join(cwd, "dist/countersign.json"), "utf8");
    mkdirSync(join(cwd, "image"));
    writeFileSync(join(cwd, "image/countersign.json"), text);
    expect(readManifest(join(cwd, "image"))?.entry).toBe(join(cwd, "image/app.js"));
  });
});
