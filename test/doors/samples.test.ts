import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { createPrograms } from "../../transformer/hosts/declared-program.js";
import { createSourceFiles } from "../../transformer/hosts/source-files.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { SAMPLE_OPTIONS } from "../support/sample-program.js";
import { repository } from "../support/temporary.js";
import { compileBoth } from "./support/compiled.js";

const samples = path.join(repository, "test/samples");
const names = readdirSync(samples);

/** How many of all samples are settled without the whole program, so that the door cannot silently settle nothing. */
const SETTLED_AT_LEAST = 220;

useCompiler(ts);

test("each sample is told, generated and documented the same by both doors", () => {
  const files = names.flatMap((name) => sourcesOf(path.join(samples, name)));
  const programs = createPrograms(files, SAMPLE_OPTIONS, createSourceFiles().host(SAMPLE_OPTIONS));
  let settled = 0;
  for (const name of names) {
    const both = compileBoth(programs, path.join(samples, name));
    expect(both.declared, name).toEqual(both.whole);
    if (both.unsettled.length === 0) settled++;
  }
  expect(settled).toBeGreaterThanOrEqual(SETTLED_AT_LEAST);
}, 240_000);

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(path.join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, "src", name))
    .sort();
}
