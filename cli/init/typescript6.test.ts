import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli, folder } from "../testing/fake.js";

it.each([
  ["7.0.2", {}, "~6.0.3"],
  ["latest", {}, undefined],
  ["~6.0.3", {}, undefined],
  ["^7.0.2", { "@typescript/typescript6": "^6.0.2" }, undefined],
  ["npm:@typescript/typescript6@^6.0.2", { "@typescript/native": "npm:typescript@7.0.2" }, undefined],
])("adds TypeScript 6 beside %s with %o: %s", async (typescript, more, expected) => {
  const packageJson = JSON.stringify({ devDependencies: { typescript, ...more } });
  const { path: cwd, remove } = folder({ "package.json": packageJson });
  await cli(["init", "--no-install"], { cwd });
  const { devDependencies } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
  remove();
  expect(devDependencies["@tsd/typescript"]).toBe(expected);
  expect(devDependencies.typescript).toBe(typescript);
});
