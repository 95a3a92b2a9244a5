import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySources, typeErrors } from "../support/copied-sources.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";
import { ADDITIONS, type FileChange, type Insertion } from "./additions.js";

/**
 * Follows the recipes of `docs/contributing.md`: a copy of the sources with one more of each compiles and serves them. Without
 * one of their files it does not compile, except for files that no type can require.
 */
let copy: string;

beforeAll(() => {
  copy = temporaryFolder("additions");
  copySources(
    copy,
    ["runtime", "transformer", "cli", "test/formats", "test/properties", "test/support"],
    (file) => !/\.test\.ts$|json-schema-test-suite/.test(file),
  );
  const compilerOptions = {
    rootDir: ".",
    paths: { countersign: ["./runtime/index.ts"] },
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: "dist/types",
  };
  writeFiles(copy, {
    "package.json": {
      ...JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8")),
      exports: {
        ".": { types: "./dist/types/runtime/index.d.ts", default: "./dist/index.js" },
        "./generated": { types: "./dist/types/runtime/generated/index.d.ts", default: "./dist/generated.js" },
      },
    },
    "tsconfig.json": {
      extends: path.join(repository, "tsconfig.json"),
      compilerOptions,
      include: ["runtime", "transformer", "cli", "test"],
      exclude: [],
    },
    "app/tsconfig.json": {
      compilerOptions: { target: "ES2022", module: "NodeNext", strict: true, outDir: "dist", rootDir: "src" },
      include: ["src"],
    },
    "app/src/app.ts": `
      import { App, Router, type Format, type Host } from "countersign";

      const app = new App({ title: "Added", version: "1.0.0" });
      const versions = new Router({ audience: { url: "https://semver.org" } });

      versions.get("/:version", function findVersion(version: Format<"semver"> & string, filter: URLSearchParams, host: Host<string>): URLSearchParams {
        filter.append("version", version);
        filter.append("host", host);
        return filter;
      });
      app.route("", versions);
      app.job("/versions/feed", function feed(host: Host<string>): void {});
      app.topic("/versions/sold", function sold(sale: { version: string }, host: Host<string>): void {});

      export default app;
    `,
  });
  for (const { files } of ADDITIONS) for (const file of Object.keys(files)) add(file, files[file] ?? "");
});

afterAll(() => removeFolder(copy));

test("a build with all of them writes and serves what they add", async () => {
  expect(errorsOf()).toBe("");
  await build({
    entryPoints: { cli: "cli/main.ts", index: "runtime/index.ts", generated: "runtime/generated/index.ts" },
    absWorkingDir: copy,
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const cli = path.join(copy, "dist/cli.js");
  execFileSync(process.execPath, [cli, "build"], { cwd: path.join(copy, "app"), encoding: "utf8" });
  expect(readFileSync(path.join(copy, "app/dist/routes.txt"), "utf8")).toBe(
    "GET /:version\nJOB /versions/feed\nTOPIC /versions/sold\n",
  );
  const document = readFileSync(path.join(copy, "app/dist/openapi.json"), "utf8");
  const { paths, webhooks } = JSON.parse(document);
  expect(Object.keys(paths)).toEqual(["/{version}"]);
  expect(paths["/{version}"].get.audience).toEqual({ url: "https://semver.org" });
  expect(webhooks["/versions/sold"].post).toMatchObject({
    operationId: "sold",
    requestBody: { required: true },
  });
  const { default: app } = await import(pathToFileURL(path.join(copy, "app/dist/app.js")).href);
  const answered = async (url: string) => {
    const response = await app.request(url, { headers: { host: "a.example" } });
    return [response.status, await response.json()];
  };
  expect(await answered("/1.0.0?filter=a%3D1")).toEqual([200, "a=1&version=1.0.0&host=a.example"]);
  expect(await answered("/1.0?filter=a%3D1")).toMatchObject([
    422,
    { detail: [{ loc: ["path", "version"], url: "https://errors.example/value_error" }] },
  ]);
  expect((await app.request("/versions/feed", { method: "POST" })).status).toBe(202);
  expect((await app.request("/versions/sold", { method: "POST" })).status).toBe(404);
  expect(await (await app.request("/openapi.json")).text()).toBe(document);
});

describe.each(ADDITIONS)("$section", ({ section, files, unmissed = [] }) => {
  test.each(Object.keys(files).filter((file) => !unmissed.includes(file)))(
    "does not compile without %s",
    (file) => {
      remove(file, files[file] ?? "");
      expect(errorsOf(Object.keys(files))).toMatch(/error TS\d+/);
      add(file, files[file] ?? "");
    },
  );

  test("is walked through in docs/contributing.md", () => {
    const page = readFileSync(path.join(repository, "docs/contributing.md"), "utf8");
    const [, text = ""] = page.split(`\n## ${section}\n`);
    const [own = ""] = text.split("\n## ");
    const named = [...own.matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name = ""]) =>
        new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/<[\w-]+>|…/g, ".+")}$`),
    );
    const missing = Object.keys(files).filter((file) => !named.some((name) => name.test(file)));
    expect(missing).toEqual([]);
  });
});

/** The native compiler's problems with the copy, whose declarations it writes, or with some files and their imports. */
function errorsOf(some?: readonly string[]): string {
  const files = some?.filter((file) => existsSync(path.join(copy, file)));
  const noDeclarations = { noEmit: true, declaration: false, emitDeclarationOnly: false };
  const own = { extends: "./tsconfig.json", include: [], files, compilerOptions: noDeclarations };
  if (files) writeFiles(copy, { "some.json": own });
  return typeErrors(copy, ["-p", files ? "some.json" : "tsconfig.json"]);
}

function add(file: string, change: FileChange): void {
  if (typeof change === "string") writeFiles(copy, { [file]: change });
  else write(file, (text) => change.reduce(inserted, text));
}

function inserted(text: string, { before, insert }: Insertion): string {
  const [start = "", end, ...more] = text.split(before);
  if (end === undefined || more.length > 0) throw new Error(`There is no one place for ${insert}`);
  const [comment = ""] = /(?<=\n)[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.exec(start) ?? [];
  return start.slice(0, start.length - comment.length) + insert + comment + before + end;
}

function remove(file: string, change: FileChange): void {
  if (typeof change === "string") rmSync(path.join(copy, file));
  else write(file, (text) => change.reduce((rest, { insert }) => rest.replace(insert, ""), text));
}

function write(file: string, change: (text: string) => string): void {
  const target = path.join(copy, file);
  writeFileSync(target, change(readFileSync(target, "utf8")));
}
