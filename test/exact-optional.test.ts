import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sampleProgram } from "./support/sample-program.js";
import { repository } from "./support/temporary.js";

/**
 * JSON has no `undefined`, so the option that distinguishes an absent property from one that is `undefined` changes what a
 * handler may write, but nothing on the wire. The sample is checked with the option off, where its requests are sent.
 */
test("exactOptionalPropertyTypes changes nothing on the wire", () => {
  const folder = path.join(repository, "test/samples/null-and-absent");
  const [off, on] = [false, true].map((exactOptionalPropertyTypes) =>
    sampleProgram([folder], { exactOptionalPropertyTypes })(folder),
  );
  expect(on?.diagnostics).toEqual([]);
  expect(on?.code).toBe(off?.code);
  expect(on?.document).toBe(readFileSync(path.join(folder, "expected.openapi.json"), "utf8"));
});
