import "temporal-polyfill/global";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { test } from "vitest";
import { appDoor } from "../cli/fuzz/app-door.js";
import { credentialsOf } from "../cli/fuzz/credentials.js";
import { fuzz } from "../cli/fuzz/fuzz.js";
import { sampleProgram } from "./support/sample-program.js";
import { repository, temporaryFolder } from "./support/temporary.js";

const samples = path.join(repository, "test/samples");
const names = readdirSync(samples)
  .sort()
  .filter((name) => !existsSync(path.join(samples, name, "expected.diagnostics")));
test("all", async () => {
  const compiled = sampleProgram(names.map((name) => path.join(samples, name)));
  const output = temporaryFolder("fuzz-samples");
  const lines: string[] = [];
  console.error = () => {};
  let total = 0;
  for (const name of names) {
    const sample = compiled(path.join(samples, name));
    const { default: app } = await import(/* @vite-ignore */ sample.emit(path.join(output, name)));
    const program = sample.fuzzed();
    if (!program) {
      lines.push(`${name}: no program`);
      continue;
    }
    const door = appDoor(app, { timeoutMs: 2000, streamMs: 50 });
    const started = performance.now();
    try {
      for await (const report of fuzz(fc, program, program.subjects, door, {
        seed: 1,
        runs: 25,
        credentials: credentialsOf(program.document, {}, {}),
      })) {
        total++;
        if (report.skipped) lines.push(`${name} ${report.operationId}: skipped ${report.skipped}`);
        for (const fault of report.faults)
          lines.push(
            `${name} ${report.operationId}: ${fault.kind}: ${fault.text}\n    ${JSON.stringify(fault.request).slice(0, 300)}`,
          );
      }
    } catch (error) {
      lines.push(`${name}: THREW ${(error as Error).stack?.slice(0, 300)}`);
    }
    const ms = performance.now() - started;
    if (ms > 2000) lines.push(`${name}: took ${Math.round(ms)} ms`);
  }
  writeFileSync("/tmp/h7-samples.txt", `${total} operations\n${lines.join("\n")}\n`);
}, 900_000);
