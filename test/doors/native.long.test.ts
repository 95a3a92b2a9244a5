import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../transformer/hosts/config.js";
import { createPrograms, type Programs } from "../../transformer/hosts/declared-program.js";
import { type NativeApi, startNativeApi } from "../../transformer/hosts/native-api.js";
import { nativeCompiler } from "../../transformer/hosts/native-compiler.js";
import { createSourceFiles } from "../../transformer/hosts/source-files.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";
import { compileBoth } from "./support/compiled.js";

/** `npm run doors`: all samples with TypeScript 7 between the declared program and the whole one. */

const samples = path.join(repository, "test/samples");
let folder: string;
let programs: Programs;
let api: NativeApi;

beforeAll(() => {
  useCompiler(ts);
  folder = temporaryFolder("doors-native");
  const compilerOptions = {
    ...{ target: "ES2022", lib: ["ES2023"], module: "NodeNext", types: ["node"], noEmit: true },
    ...{ strict: true, noUncheckedIndexedAccess: true, skipLibCheck: true },
    paths: {
      countersign: [path.join(repository, "runtime/index.ts")],
      "countersign/files": [path.join(repository, "runtime/node/file.ts")],
    },
  };
  writeFiles(folder, {
    "package.json": { name: "doors", type: "module" },
    "tsconfig.json": { compilerOptions, include: [`${samples}/*/src`] },
  });
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(
    path.join(repository, "node_modules/typescript7"),
    path.join(folder, "node_modules/typescript"),
  );
  const configFile = path.join(folder, "tsconfig.json");
  const { options, fileNames } = readConfig(configFile);
  const made = createPrograms(fileNames, options, createSourceFiles().host(options));
  const compiler = nativeCompiler(folder);
  const started = compiler && startNativeApi(compiler, { root: folder, configFile });
  if (!started) throw new Error("The native compiler cannot be asked.");
  api = started;
  const behind = { whole: made.whole, ...made.behind, native: () => api.current() };
  programs = { ...made, made: undefined, behind };
});
afterAll(() => {
  api?.close();
  removeFolder(folder);
});

test("each sample is the same with TypeScript 7, which answers some of what is left open", () => {
  let answered = 0;
  for (const name of readdirSync(samples)) {
    const both = compileBoth(programs, path.join(samples, name));
    expect(both.declared, name).toEqual(both.whole);
    answered += both.unsettled.filter(({ door }) => door === "typescript7").length;
  }
  expect(answered).toBeGreaterThan(10);
}, 600_000);
