import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error a script of the repository, in plain JavaScript
import * as script from "../../scripts/client-library.js";

const { piecesSource }: { piecesSource(): string } = script;

test("pieces.ts has what the modules of the library say", () => {
  const current = readFileSync(new URL("./pieces.ts", import.meta.url), "utf8");
  expect(current === piecesSource(), "npm run client-library makes it again").toBe(true);
});
