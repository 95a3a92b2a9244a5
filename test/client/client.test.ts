import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { App } from "../../runtime/app.js";
import { importedTypes } from "../../transformer/client/imported-types.js";
import { finish } from "../support/processes.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

/**
 * A client of a program that has every source of parameters, kind of body and result, and origin of errors, called without a
 * port. `project/use.ts` has the arguments and results of each call, and every TypeScript version checks it.
 */
const folder = path.join(repository, "test/client/project");
const quickstart = path.join(repository, "examples/quickstart");
let output: string;
let app: App;

beforeAll(async () => {
  output = temporaryFolder("client");
  const compiled = sampleProgram([folder, quickstart]);
  const sample = compiled(folder);
  expect(sample.diagnostics).toEqual([]);
  const standalone = sample.client();
  const imported = sample.client((program) => ({
    imported: importedTypes(path.join(folder, "client.ts"), program),
  }));
  for (const [name, text = ""] of [
    ["standalone", standalone],
    ["imported", imported?.replaceAll('"./src/', '"../../../client/project/src/')],
  ] as const) {
    const own = path.join(output, name);
    mkdirSync(own);
    writeFileSync(path.join(own, "client.ts"), text);
    copyFileSync(path.join(folder, "use.ts"), path.join(own, "use.ts"));
    writeFileSync(path.join(own, "tsconfig.json"), JSON.stringify(tsconfig(name)));
  }
  mkdirSync(path.join(output, "shop"));
  writeFileSync(path.join(output, "shop/client.ts"), compiled(quickstart).client() ?? "");
  app = (await import(/* @vite-ignore */ sample.emit(path.join(output, "app")))).default;
});

afterAll(() => removeFolder(output));

function tsconfig(name: "standalone" | "imported") {
  return {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: name === "standalone",
      skipLibCheck: true,
      noEmit: true,
      target: "ES2022",
      module: "NodeNext",
      moduleResolution: "NodeNext",
      lib: ["ES2022", ...(name === "standalone" ? ["DOM"] : [])],
      types: ["node"],
      typeRoots: [path.join(repository, "node_modules/@types")],
      ...(name === "imported" && {
        paths: { countersign: [path.join(repository, "runtime/index.ts")] },
        lib: ["ES2023"],
      }),
    },
    files: ["use.ts"],
  };
}

const COMPILERS = {
  "TypeScript 5.9": "typescript5/bin/tsc",
  "TypeScript 6": "typescript/bin/tsc",
  "TypeScript 7": "typescript7/bin/tsc",
} as const;

test.each(Object.entries(COMPILERS))("it compiles with %s, as strictly as can be", async (_, compiler) => {
  const tsc = path.join(repository, "node_modules", compiler);
  const { stdout: said } = await finish("node", [tsc, "-p", path.join(output, "standalone")], repository);
  expect(said).toBe("");
});

test("with imported types it compiles as well", async () => {
  const tsc = path.join(repository, "node_modules/typescript7/bin/tsc");
  const { stdout: said } = await finish("node", [tsc, "-p", path.join(output, "imported")], repository);
  expect(said).toBe("");
});

test.each(["standalone", "imported"])(
  "what is given arrives, and what is returned comes back: %s",
  async (name) => {
    const { use } = await import(/* @vite-ignore */ path.join(output, name, "use.ts"));
    await use((request: Request) => app.fetch(request));
  },
);

/** The size of a client after a bundler, minified and gzipped, in bytes. */
function bundled(code: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: path.join(output, "shop") },
    bundle: true,
    minify: true,
    // Otherwise annotations would mark everything as having no effects.
    ignoreAnnotations: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

test("a client of five operations is at most 1.5 kB, and a bundle has only what it uses", () => {
  const whole = bundled('import { createClient } from "./client.js"; globalThis.shop = createClient();');
  const one = bundled('import { getItemsById } from "./client.js"; globalThis.read = getItemsById;');
  expect(whole).toBeLessThanOrEqual(1500);
  expect(one).toBeLessThan(whole - 250);
  expect(bundled('import "./client.js";')).toBeLessThanOrEqual(20);
});
