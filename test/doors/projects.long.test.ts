import { rmSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { writeProject } from "../../bench/compile-project.js";
import { readConfig } from "../../transformer/hosts/config.js";
import { createPrograms } from "../../transformer/hosts/declared-program.js";
import { createSourceFiles } from "../../transformer/hosts/source-files.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { repository } from "../support/temporary.js";
import { compileBoth } from "./support/compiled.js";
import { compareQuestions } from "./support/questions.js";

/** `npm run doors`: compares whole projects through both doors by document, code, messages and single questions. */

const GENERATED = "bench/.project-doors";

interface Project {
  readonly folder: string;
  /** How many questions may be left to the whole program: none, if a project declares what its routes take and return. */
  readonly unsettled: number;
}

const projects: readonly Project[] = [
  ...["bench/app", GENERATED, "examples/quickstart", "examples/assistant", "test/conformance"].map(
    (folder) => ({ folder, unsettled: 0 }),
  ),
  ...["examples/accounts", "examples/chat"].map((folder) => ({ folder, unsettled: 30 })),
  ...["fhir", "geojson", "lsp", "octokit", "openai", "openapi-types", "schema-dts", "slack"].map((name) => ({
    folder: `test/corpora/${name}`,
    unsettled: 12,
  })),
];

beforeAll(() => {
  useCompiler(ts);
  writeProject(path.join(repository, GENERATED), 100);
  return () => rmSync(path.join(repository, GENERATED), { recursive: true });
});

test.each(projects)("$folder", ({ folder, unsettled }) => {
  const root = path.join(repository, folder);
  const { options, fileNames } = readConfig(path.join(root, "tsconfig.json"));
  const programs = createPrograms(fileNames, options, createSourceFiles().host(options));
  const both = compileBoth(programs, root);
  expect(both.routes).toBeGreaterThan(0);
  expect(both.declared).toEqual(both.whole);
  expect(both.unsettled.length).toBeLessThanOrEqual(unsettled);
  const files = programs.declared
    .getSourceFiles()
    .filter((file) => file.fileName.startsWith(`${root}/`) && !file.isDeclarationFile);
  expect(compareQuestions(programs, { root, files }).differences).toEqual([]);
});
