import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshFolder, pack } from "./support/packed.js";
import { finish, type Running, start } from "./support/processes.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "./support/temporary.js";

/** The package as a user gets it: packed, installed from the tarball, used in a project outside the repository. */
describe("the installed package", () => {
  let project: string;
  let server: Running | undefined;

  beforeAll(async () => {
    project = freshFolder("package");
    const tarball = await pack(project);
    cpSync(path.join(repository, "examples/quickstart/src"), path.join(project, "src"), { recursive: true });
    const tsconfig = JSON.parse(
      readFileSync(path.join(repository, "examples/quickstart/tsconfig.json"), "utf8"),
    );
    tsconfig.compilerOptions.sourceMap = true;
    tsconfig.compilerOptions.plugins = [{ transform: "countersign/transform", transformProgram: true }];
    writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify(tsconfig));
    const { peerDependencies } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
    // The oldest supported Hono: the suite runs with the newest.
    const hono = `hono@${peerDependencies.hono.replace("^", "")}`;
    const packages = [tarball, hono, "typescript@6.0.3", "ts-patch@4.0.1", "@types/node@20.19.0"];
    const installed = await finish("npm", ["install", "--no-audit", "--no-fund", ...packages], project);
    expect(installed.code, installed.stderr).toBe(0);
  }, 240_000);

  afterAll(async () => {
    await server?.stop();
    rmSync(project, { recursive: true, force: true });
  });

  const bin = (name: string) => path.join(project, "node_modules/.bin", name);

  test("builds and serves with its own command line", async () => {
    const built = await finish(bin("countersign"), ["build"], project);
    expect(built.stdout + built.stderr).toContain("Built");
    expect(built.code).toBe(0);
    server = start(bin("countersign"), ["start", "--port", "0", "--host", "127.0.0.1"], project);
    const printed = await server.printed(/http:\/\/127\.0\.0\.1:\d+/);
    const url = printed.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    const good = await post(`${url}/items`, { name: "Lamp", price: 1, secret: "x" });
    expect([good.status, await good.json()]).toEqual([201, { name: "Lamp", price: 1, id: 1 }]);
    const bad = await post(`${url}/items`, { name: "", price: "1" });
    expect(bad.status).toBe(422);
    const served = await (await fetch(`${url}/openapi.json`)).text();
    expect(served).toBe(readFileSync(path.join(project, "dist/openapi.json"), "utf8"));
    const docs = await fetch(`${url}/docs`);
    expect([docs.status, docs.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await server.stop()).toBe(0);
  }, 60_000);

  test("no tool of development is a peer: npm would install it for production", () => {
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(path.join(project, "node_modules/countersign/package.json"), "utf8"),
    );
    expect(Object.keys(dependencies).toSorted()).toEqual(["@hono/node-server", "@typia/interface"]);
    expect(Object.keys(peerDependencies).toSorted()).toEqual([
      "@modelcontextprotocol/server",
      "@opentelemetry/api",
      "@scalar/api-reference",
      "fast-check",
      "hono",
      "ioredis",
      "pg",
      "prom-client",
      "rate-limiter-flexible",
      "redis",
      "ws",
    ]);
  });

  test("its package.json has nothing that only concerns the repository: Yarn 1 warns about workspaces", () => {
    const manifest = JSON.parse(
      readFileSync(path.join(project, "node_modules/countersign/package.json"), "utf8"),
    );
    expect(manifest).toMatchObject({ name: "countersign", bin: { countersign: "./dist/cli.js" } });
    expect(manifest).not.toHaveProperty("workspaces");
    expect(manifest).not.toHaveProperty("scripts");
  });

  test("the code that is bundled comes with its licences", () => {
    const licences = readFileSync(path.join(project, "node_modules/countersign/dist/licences.txt"), "utf8");
    for (const name of [
      "commander",
      "chokidar",
      "@clack/prompts",
      "jsonc-parser",
      "magic-string",
      "picocolors",
    ])
      expect(licences).toMatch(new RegExp(`^${name} \\d.*\\n\\n[^]*?Permission`, "m"));
  });

  test("every entry is loaded without any optional peer", async () => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(project, file), "utf8"));
    const { exports, peerDependenciesMeta } = read("node_modules/countersign/package.json");
    for (const peer of Object.keys(peerDependenciesMeta))
      expect(existsSync(path.join(project, "node_modules", peer)), peer).toBe(false);
    const entries = Object.keys(exports).map((entry) => entry.replace(/^\./, "countersign"));
    const script = entries.map((entry) => {
      const attributes = entry.endsWith(".json") ? ', { with: { type: "json" } }' : "";
      return `await import(${JSON.stringify(entry)}${attributes});`;
    });
    writeFileSync(path.join(project, "entries.mjs"), script.join("\n"));
    const loaded = await finish(process.execPath, ["entries.mjs"], project);
    expect(loaded.stderr.replace(/^.*ExperimentalWarning.*\n.*\n/m, "")).toBe("");
    expect(loaded.code).toBe(0);
  }, 60_000);

  test("tspc emits the same JavaScript as the command line", async () => {
    const files = ["app.js", "items.js", "reviews.js", "models.js", "store.js"];
    const read = () => files.map((file) => readFileSync(path.join(project, "dist", file), "utf8"));
    const byCommandLine = read();
    rmSync(path.join(project, "dist"), { recursive: true });
    const built = await finish(bin("tspc"), [], project);
    expect(built.stdout + built.stderr).toBe("");
    expect(built.code).toBe(0);
    expect(read()).toEqual(byCommandLine);

    // Served without the command line, through the package's public entries only.
    const script = `import app from ${JSON.stringify(pathToFileURL(path.join(project, "dist/app.js")).href)};
      import { serve } from "countersign/node";
      const server = await serve(app, { port: 0 });
      const answer = await fetch(server.url + "/items?limit=0");
      console.log(answer.status, JSON.stringify((await answer.json()).detail[0].loc));
      await server.close();`;
    writeFileSync(path.join(project, "serve.mjs"), script);
    const served = await finish(process.execPath, ["serve.mjs"], project);
    expect(served.stdout.trim()).toBe('422 ["query","limit"]');
  }, 60_000);

  test("tspc reports Countersign's errors and fails", async () => {
    const file = path.join(project, "src/items.ts");
    const source = readFileSync(file, "utf8");
    writeFileSync(file, `${source}\nitems.get("/by/:name", (nam: string): string => nam);\n`);
    const built = await finish(bin("tspc"), ["--noEmit"], project);
    writeFileSync(file, source);
    const line = source.split("\n").length + 1;
    expect(built.code).not.toBe(0);
    expect(built.stdout).toContain(`src/items.ts(${line},11): error TS(CS1003): `);
  }, 60_000);
});

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

test("its declarations are right, for projects without skipLibCheck, too", async () => {
  const folder = temporaryFolder("declarations");
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2023", "DOM", "DOM.AsyncIterable", "ESNext.Disposable"],
    types: ["node"],
    module: "NodeNext",
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  };
  const include = [path.join(repository, "dist/types/**/*.d.ts")];
  writeFiles(folder, { "tsconfig.json": { compilerOptions, include } });
  const tsc = path.join(repository, "node_modules/typescript7/bin/tsc");
  const { stdout } = await finish(process.execPath, [tsc, "-p", folder], repository);
  removeFolder(folder);
  expect(stdout).toBe("");
}, 60_000);

/** What the declarations of a host import: tools that projects have anyway, see docs/decisions/packaging.md. */
const TOOLS = ["typescript", "vite", "rollup", "esbuild"];

test("its declarations import only declared packages, and the tools of hosts", () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(path.join(repository, "package.json"), "utf8"),
  );
  const types = path.join(repository, "dist/types");
  const files = readdirSync(types, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".d.ts"),
  );
  expect(files).toContain(path.normalize("runtime/result/outgoing.d.ts"));
  // Node's types bring it. Its import loads them for projects whose `types` do not; nothing is taken from it.
  const ofNode = "undici-types";
  const known = new Set(["countersign", ofNode, ...Object.keys({ ...dependencies, ...peerDependencies })]);
  const undeclared = files.flatMap((file) => {
    const isHost = file.startsWith(`transformer${path.sep}`);
    const text = readFileSync(path.join(types, file), "utf8");
    return [...text.matchAll(/\b(?:from |import |import\()"([^."][^"]*)"/g)]
      .map(([, specifier = ""]) => specifier)
      .filter((specifier) => !isBuiltin(specifier))
      .map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "")
      .filter((name) => !known.has(name) && !(isHost && TOOLS.includes(name)))
      .map((name) => `${file}: ${name}`);
  });
  expect(undeclared).toEqual([]);
});
