import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { removeFolder, temporaryFolder, writeFiles } from "../test/support/temporary.js";
import { createCompiler, openProject } from "../transformer/hosts/program.js";
import { run } from "./program.js";
import { fakeContext } from "./testing/fake.js";
import { timingTable } from "./timing.js";
import { unsettledLines } from "./unsettled.js";

/** Two routes are fully annotated; two depend on the declarations of a package. */
const APP = `import { App, type Int } from "countersign";
import { find, type Row } from "rows";

interface Item {
  id: Int;
}

const app = new App({ title: "Shop", version: "1.0.0" });
app.get("/items", (): Item[] => []);
app.get("/items/:id", function readItem(id: Int) {
  return find(id);
});
app.get("/rows", (): Row[] => []);
app.get("/names", (): string[] => []);

export default app;
`;

const folder = temporaryFolder("unsettled");
writeFiles(folder, {
  "tsconfig.json": {
    compilerOptions: {
      target: "ES2022",
      module: "NodeNext",
      strict: true,
      types: [],
      skipLibCheck: true,
      rootDir: ".",
    },
    include: ["src"],
  },
  "package.json": { type: "module" },
  "src/app.ts": APP,
  "node_modules/rows/package.json": { name: "rows", version: "1.0.0", type: "module", types: "index.d.ts" },
  "node_modules/rows/index.d.ts":
    "export interface Row { name: string }\nexport declare function find(id: number): Row;\n",
});
afterAll(() => removeFolder(folder));

async function cli(...args: readonly string[]) {
  const { context, text } = fakeContext({ cwd: folder });
  const exitCode = await run(args, "1.2.3", { ...context, openProject, createCompiler });
  return { exitCode, ...text };
}

const RESULT = "the result of `readItem`: a result that is inferred from what packages declare";

describe("what the project's own declarations leave open", () => {
  beforeEach(() => void vi.stubEnv("COUNTERSIGN_DOOR", "declared"));

  it("is said of a route that asks, and not of one that does not", async () => {
    const asking = await cli("explain", "GET", "/items/:id");
    expect(asking.stdout).toContain("\nTypes that another compiler provided\n  src/app.ts:10:");
    expect(asking.stdout).toContain(`${RESULT}`);
    expect(asking.stdout).toContain("TypeScript 6 provided it. Annotate the result of the function.\n");
    const named = await cli("explain", "GET", "/rows");
    expect(named.stdout).toMatch(/src\/app\.ts:13:\d+ {2}.*a type that a package declares: `Row` of rows\n/);
    for (const path of ["/items", "/names"])
      expect((await cli("explain", "GET", path)).stdout).not.toContain("compiler");
  });

  it("is why the whole program is made, in check --timing, as text and as data", async () => {
    const { stdout } = await cli("check", "--timing");
    expect(stdout).toMatch(
      /creating the whole program\n.*because the result of `readItem` \(src\/app\.ts:10:\d+\) depends on/,
    );
    expect(stdout).toContain("\nTypes that another compiler provided\n");
    const { unsettled } = JSON.parse((await cli("check", "--json")).stdout);
    expect(unsettled[0]).toMatchObject({
      kind: "inferred-result",
      subject: "the result of `readItem`",
      advice: "Annotate the result of the function.",
      door: "typescript6",
    });
  });
});

it("is nobody's business where the whole program is there anyway", async () => {
  vi.stubEnv("COUNTERSIGN_DOOR", "typescript6");
  expect((await cli("explain", "GET", "/items/:id")).stdout).not.toContain("compiler was asked");
  expect((await cli("check", "--timing")).stdout).not.toContain("compiler was asked");
  expect(JSON.parse((await cli("check", "--json")).stdout)).not.toHaveProperty("unsettled");
});

it("lists the first ten questions", () => {
  const question = (at: number) =>
    ({
      kind: "package-type",
      subject: "`Row`",
      cause: "a type that a package declares: `Row` of rows",
      advice: "Declare it.",
      door: "typescript7",
      source: `src/app.ts:${at}:1`,
    }) as const;
  const all = Array.from({ length: 12 }, (_, at) => question(at + 1));
  const text = timingTable([], all);
  expect(text).toContain("src/app.ts:10:1");
  expect(text).not.toContain("src/app.ts:11:1");
  expect(text).toMatch(/ {2}and 2 more\n$/);
  expect(unsettledLines(all.slice(0, 1))).toBe(
    "  src/app.ts:1:1  `Row`: a type that a package declares: `Row` of rows\n                  TypeScript 7 provided it. Declare it.\n",
  );
});
