import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { copyQuickstart, countersign, type Quickstart } from "../support/quickstart.js";

/** An app that loops for ever, ends its process, and shows what is around its requests. */
const APP = `import { App, type Bearer, type Int, type Max, type Min } from "countersign";
import { log } from "./log.js";

const app = new App({ title: "Shop", version: "1.0.0" });

app.get("/loop/:times", (times: Int & Min<0> & Max<1000>): Int => {
  while (times > 100);
  return times;
});
app.get("/end/:code", (code: Int & Min<0> & Max<1000>): Int => {
  if (code > 100) process.exit(3);
  return code;
});
app.get("/me", (token: Bearer): string => token.credentials);
app.get("/log", (): string[] => log);

export default app;
`;
const AROUND = `import type { Around, AroundEach } from "countersign/fuzz";
import { log } from "./log.js";

export default (async function* ({ fetch }) {
  const before = await fetch("/log");
  if (before.status !== 200) throw new Error("no app");
  yield { headers: { authorization: "Bearer from around" } };
}) satisfies Around;

export const each: AroundEach = async (send) => {
  log.push("each");
  return send();
};
`;

let project: Quickstart;
beforeAll(() => {
  project = copyQuickstart("fuzz");
  rmSync(path.join(project.root, "src"), { recursive: true });
  mkdirSync(path.join(project.root, "src"));
  const files = { "app.ts": APP, "around.ts": AROUND, "log.ts": "export const log: string[] = [];\n" };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(project.root, "src", name), text);
});
afterAll(() => project.remove());

async function fuzz(...options: string[]) {
  const { stdout, stderr, code } = await finish(
    process.execPath,
    [countersign, "fuzz", "--seed", "1", ...options],
    project.root,
  );
  return { stdout, stderr, code };
}

test("a request that is never answered, and one that ends the process, are found and made small", async () => {
  const { stdout, code } = await fuzz(
    "--json",
    "--runs",
    "20",
    "--timeout",
    "300",
    "--operation",
    "getLoopByTimes",
    "--operation",
    "getEndByCode",
  );
  const { operations } = JSON.parse(stdout);
  const found = operations.flatMap(({ faults }: { faults: { kind: string; request: { url: string } }[] }) =>
    faults.map(({ kind, request }) => `${kind} ${request.url}`),
  );
  expect(found).toContainEqual(expect.stringMatching(/^hangs \/loop\/\d{3,4}$/));
  expect(found).toContainEqual(expect.stringMatching(/^ended \/end\/\d{3,4}$/));
  expect(code).toBe(1);
});

test("what is around requests gives their headers, and credentials are not printed", async () => {
  const { stdout, code } = await fuzz(
    "--around",
    "src/around.ts",
    "--operation",
    "getMe",
    "--operation",
    "getLog",
    "--runs",
    "5",
  );
  expect(stdout).toMatch(/✓ GET \/me {2}getMe {2}5 valid \(200 ×5\)/);
  expect(stdout).toContain("No fault in 2 operations");
  expect(stdout).not.toContain("from around");
  expect(code).toBe(0);
});

test.each([
  ["an operation that is not there", ["--operation", "getNothing"], "CS4096", /getMe/],
  ["a scheme that is not there", ["--credential", "Key=1"], "CS4096", /HTTPBearer/],
  ["a module that is not there", ["--around", "src/none.ts"], "CS4097", /does not exist/],
  ["a module that is not built", ["--around", "../outside.ts"], "CS4097", /./],
  ["a seed that is none", ["--seed", "x"], "", /whole number/],
])("refused: %s", async (_, options, expected, text) => {
  const { stderr, code } = await fuzz(...options);
  expect(stderr).toContain(expected);
  expect(stderr).toMatch(text);
  expect(code).toBe(1);
});
