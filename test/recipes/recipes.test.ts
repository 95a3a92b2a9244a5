import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, serve } from "../../runtime/node/serve.js";
import { typeErrors } from "../support/copied-sources.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

const folder = temporaryFolder("recipes");
let server: Server;

/** The blocks of docs/clients-of-others.md, by the names in their first lines. */
const blocks = Object.fromEntries(
  [
    ...readFileSync(path.join(repository, "docs/clients-of-others.md"), "utf8").matchAll(
      /^```(?:ts|typescript)\n\/\/ (\S+)\n(.*?)^```/gms,
    ),
  ].map(([, name = "", text = ""]) => [name, text]),
);

beforeAll(async () => {
  writeFiles(folder, { "src/app.ts": blocks["src/app.ts"] ?? "" });
  const sample = sampleProgram([folder])(folder);
  expect(sample.problems).toEqual([]);
  const { default: app } = await import(
    /* @vite-ignore */ pathToFileURL(sample.emit(path.join(folder, "dist"))).href
  );
  server = await serve(app, { port: 0 });
  writeFiles(folder, { "openapi.json": sample.document ?? "" });
});
afterAll(async () => {
  await server?.close({ graceMs: 0 });
  removeFolder(folder);
});

const made = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [path.join(repository, script), ...args], { cwd: folder, encoding: "utf8" });

/** Type-checks a block as strictly as its page requires, and calls it. */
async function lamp(name: string): Promise<unknown> {
  writeFiles(folder, {
    [`src/${name}.ts`]: blocks[`src/${name}.ts`] ?? "",
    "tsconfig.json": {
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: "es2022",
        module: "esnext",
        moduleResolution: "bundler",
        types: [],
      },
      files: [`src/${name}.ts`],
    },
  });
  expect(typeErrors(folder, ["-p", "."])).toBe("");
  const outfile = path.join(folder, `${name}.mjs`);
  await build({ entryPoints: [path.join(folder, `src/${name}.ts`)], bundle: true, format: "esm", outfile });
  const { lamp } = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  return lamp(server.url);
}

describe("the clients of docs/clients-of-others.md", () => {
  const done = ["Lamp", "2026-12-24T00:00:00.000Z", 404, "No such item", 6];

  test("openapi-typescript and openapi-fetch", async () => {
    made(
      "test/recipes/node_modules/openapi-typescript/bin/cli.js",
      "openapi.json",
      "--output",
      "src/schema.ts",
    );
    expect(await lamp("openapi-fetch")).toEqual(done);
  });

  test("@hey-api/openapi-ts", async () => {
    made("node_modules/@hey-api/openapi-ts/bin/run.js", "--input", "openapi.json", "--output", "src/shop");
    expect(await lamp("hey-api")).toEqual(done);
  });
});
