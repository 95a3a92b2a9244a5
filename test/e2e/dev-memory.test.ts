import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printedAfter } from "../hosts/printed-after.js";
import { type Running, start } from "../support/processes.js";
import { copyQuickstart, countersign, type Quickstart, urlIn } from "../support/quickstart.js";

/** One session of `countersign dev` with little memory; each test continues where the previous one ended. */
let project: Quickstart;
let dev: Running;
let url: string;
const LIMIT = 192;

beforeAll(async () => {
  project = copyQuickstart("dev-memory");
  project.edit(
    "src/items.ts",
    "/** Add an item. */",
    'items.get("/version", (): string => "first");\n\n/** Add an item. */',
  );
  const node = [`--max-old-space-size=${LIMIT}`, countersign, "dev", "--port", "0"];
  dev = start(process.execPath, node, project.root);
  url = urlIn(await dev.printed(/Ctrl-C ends/));
});

afterAll(async () => {
  await dev?.stop();
  project.remove();
});

const after = (change: () => void, pattern: RegExp) => printedAfter(dev, change, pattern);

const served = async () => (await fetch(`${url}/items/version`)).json();

const large = (...name: string[]) => path.join(project.root, "src/large", ...name);

function write(count: number, text: (i: number) => string): void {
  mkdirSync(large(), { recursive: true });
  for (let i = 0; i < count; i++) writeFileSync(large(`${i}.ts`), text(i));
}

/** Takes little memory to read, and 3 MB to check: a union of 10,000 literal types. */
const bigToCheck = (i: number) =>
  `type D = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;\nexport const value: \`of${i}-\${D}\${D}\${D}\${D}\` = "of${i}-0000";\n`;

/** Takes 16 MB to read: a union of 10,000 object types. */
const bigToRead = () =>
  `export type Large =\n${Array.from({ length: 10_000 }, (_, i) => `  | { a${i}: ${i} }`).join("\n")};\n`;

const FULL = new RegExp(
  `error CS4104: The compiler already uses \\d+ of the ${LIMIT} MB of memory .+\\n` +
    `  fix: Run "node --max-old-space-size=${LIMIT * 2} \\S+cli\\.js dev"`,
);

test("serves a build whose types do not fit into memory, and says that they are not checked", async () => {
  const printed = await after(() => {
    write(60, bigToCheck);
    project.edit("src/items.ts", '"first"', '"second"');
  }, /The types of this build are not checked\./);
  expect(printed).toMatch(/restarted in \d+ ms/);
  expect(printed).toMatch(FULL);
  expect(await served()).toBe("second");
});

test("keeps serving when the program does not fit into memory", async () => {
  const printed = await after(() => {
    write(16, bigToRead);
    project.edit("src/items.ts", '"second"', '"third"');
  }, /Still serving the version of/);
  expect(printed).toMatch(FULL);
  expect(await served()).toBe("second");
});

test("compiles, serves and checks again when the program is smaller", async () => {
  const printed = await after(() => {
    rmSync(large(), { recursive: true });
    project.edit(
      "src/items.ts",
      '(): string => "third"',
      '(): string => { const odd: number = "4"; return odd; }',
    );
  }, /Serving this build anyway\./);
  expect(printed).toMatch(/restarted in \d+ ms[\s\S]*error TS2322: /);
  expect(await served()).toBe("4");
});
