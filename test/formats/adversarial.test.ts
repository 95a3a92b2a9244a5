import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository, temporaryFolder, writeFiles } from "../support/temporary.js";
import { problems } from "./problems.js";
import { type CheckedFormat, checkedFormats } from "./samples.js";

/** For one string. Linear work takes at most a fifth of a second, quadratic work at least ten seconds. */
const LIMIT = 5_000;

let folder: string;

// A worker starts outside of the test runner, which would have compiled the sources for it.
beforeAll(() => {
  folder = temporaryFolder("formats");
  writeFiles(folder, {
    ...compiled("runtime/generated"),
    ...compiled("runtime/contract"),
    ...compiled("runtime/errors"),
    ...compiled("runtime/http"),
    ...compiled("runtime/packing"),
    ...compiled("runtime/security"),
    ...compiled("test/formats"),
    "worker.js": `
      import { parentPort, workerData } from "node:worker_threads";
      import * as $ from "./runtime/generated/index.js";
      import { formatOf } from "./runtime/contract/formats.js";
      import { attacks } from "./test/formats/attacks.js";
      import { SAMPLES } from "./test/formats/samples.js";
      const decode = $[formatOf(workerData).decoder];
      let answered = 0;
      for (const attack of attacks(SAMPLES[workerData].attacked)) {
        parentPort.postMessage(attack.slice(0, 80) + "…" + attack.slice(-20));
        const found = new $.Issues();
        decode(attack, found, "text");
        // What is wrong with it is said only now.
        if (found.issues.length === found.count) answered++;
      }
      parentPort.postMessage(answered);
    `,
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(checkedFormats)("%s answers whatever is sent", async (format) => {
  expect(await run(format)).toBeGreaterThan(30);
});

// V8 throws a RangeError if a regular expression has more places to backtrack to than its stack has room for.
test.each([
  ["byte", "YWJj", ""],
  ["uri", "/a%41", "http://h"],
  ["iri", "/ü%41", "http://h"],
  ["uri-reference", "/a%41", ""],
  ["iri-reference", "/ü%41", ""],
  ["uri-template", "{abcdefgh}/abcdefghi", ""],
  ["json-pointer", "/a~0", ""],
  ["relative-json-pointer", "/a~0", "1"],
] as const)("%s of 20 million characters is decided", (format, unit, start) => {
  const text = start + unit.repeat(20_000_000 / unit.length);
  expect(problems(format, text)).toBe(0);
  expect(problems(format, `${text} ~`)).toBe(1);
});

/** How many strings the decoder finished; otherwise, the one that it did not finish. */
function run(format: CheckedFormat): Promise<unknown> {
  const worker = new Worker(pathToFileURL(path.join(folder, "worker.js")), { workerData: format });
  let last: unknown = "nothing";
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new Error(`${format} did not answer ${last}`));
      void worker.terminate();
    }, LIMIT);
    worker.on("message", (message: unknown) => {
      last = message;
      limit.refresh();
    });
    worker.on("error", (error) => reject(new Error(`${format} failed at ${last}`, { cause: error })));
    worker.on("exit", () => {
      clearTimeout(limit);
      resolve(last);
    });
  });
}

function compiled(below: string): Record<string, string> {
  const files = readdirSync(path.join(repository, below), { encoding: "utf8", recursive: true }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  return Object.fromEntries(
    files.map((file) => {
      const source = readFileSync(path.join(repository, below, file), "utf8");
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      });
      return [path.join(below, file.replace(/ts$/, "js")), outputText];
    }),
  );
}
