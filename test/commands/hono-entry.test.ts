import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type Running, start } from "../support/processes.js";
import { projectConfig } from "../support/project-config.js";
import { countersign, postJson, urlIn } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";
import { commandLine } from "./command-line.js";

/** Nothing in it belongs to Countersign. */
const CHAINED = `import { Hono } from "hono";
import { validator } from "hono/validator";

interface NewBook {
  title: string;
}

const authors = new Hono().get("/", (c) => c.json([{ name: "A" }]));

const app = new Hono()
  .get("/books/:id", (c) => c.json({ id: c.req.param("id") }))
  .post("/books", validator("json", (value): NewBook => value), (c) => c.json(c.req.valid("json"), 201))
  .route("/authors", authors);
`;

const folders: string[] = [];
let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => folders.forEach(removeFolder));

function project(entry: string, packageJson: object = {}): string {
  const root = temporaryFolder("hono-entry");
  folders.push(root);
  writeFiles(root, {
    "package.json": { type: "module", ...packageJson },
    "tsconfig.json": projectConfig,
    "src/app.ts": entry,
  });
  return root;
}

const listening = ["--host", "127.0.0.1", "--port", "0"];

async function serving(root: string, command: "start" | "dev", printed: RegExp): Promise<string> {
  running = start(process.execPath, [countersign, command, ...listening], root);
  return urlIn(await running.printed(printed));
}

/** A request that the app serves, one that it reads, and one without a route. */
async function answers(url: string): Promise<readonly unknown[]> {
  const [book, created, docs] = await Promise.all([
    fetch(`${url}/books/7`),
    postJson(`${url}/books`, { title: "B", more: 1 }),
    fetch(`${url}/docs`),
  ]);
  return [await book.json(), created.status, await created.json(), docs.status];
}

/** The docs page belongs to an App: a plain Hono app has none. Its input is not validated, either. */
const ANSWERS = [{ id: "7" }, 201, { title: "B", more: 1 }, 404];

describe("a plain Hono app is the program", () => {
  const root = project(`${CHAINED}\nexport default app;\n`, { name: "books", version: "2.1.0" });

  test("check and routes have its routes", async () => {
    expect(await commandLine(root, "check")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("3 routes"),
    });
    const { stdout } = await commandLine(root, "routes");
    expect(stdout.split("\n").map((line) => line.trim().split(/ {2,}/))).toEqual([
      ["METHOD", "PATH", "OPERATION", "SOURCE"],
      ["GET", "/authors", "getAuthors", "src/app.ts:15", "not validated"],
      ["POST", "/books", "postBooks", "src/app.ts:15", "not validated"],
      ["GET", "/books/:id", "getBooksById", "src/app.ts:15", "not validated"],
      [""],
    ]);
  });

  test("the document has the name of the package", async () => {
    const { info, paths, components } = JSON.parse((await commandLine(root, "openapi")).stdout);
    expect(info).toEqual({ title: "books", version: "2.1.0" });
    expect(Object.keys(paths)).toEqual(["/authors", "/books", "/books/{id}"]);
    expect(Object.keys(components.schemas)).toEqual(["NewBook"]);
    expect(paths["/books"].post).toMatchObject({
      description:
        "Handled by the app of `src/app` and documented from its type. Requests and responses are not validated.",
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/NewBook" } } } },
      "x-countersign-validated": false,
    });
  });

  test("explain shows no code, since none is generated", async () => {
    const { stdout } = await commandLine(root, "explain", "POST", "/books");
    expect(stdout).toContain("NewBook");
    expect(stdout).not.toMatch(/^(Served on Node|Generated code)$/m);
  });

  test("start serves what build wrote, and nothing beside it", async () => {
    expect(await commandLine(root, "build")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("3 routes"),
    });
    expect(await answers(await serving(root, "start", /Serving .* at .*\n/))).toEqual(ANSWERS);
  });

  test("dev serves it, and names no page", async () => {
    const url = await serving(root, "dev", /Ctrl-C ends/);
    expect(running?.output()).not.toContain("Docs");
    expect(await answers(url)).toEqual(ANSWERS);
  });
});

test.each([
  ["chained where it is exported", 'export default new Hono().get("/", (c) => c.text(""));'],
  ["as Bun takes it", "export default { port: 3000, fetch: app.fetch };"],
  ["with a type", "export default app satisfies { fetch: unknown };"],
  ["as a name", "export { app as default };"],
])("an entry %s is taken, without a name in package.json", async (_, exported) => {
  const { code, stdout, stderr } = await commandLine(project(`${CHAINED}${exported}\n`), "openapi");
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout).info).toEqual({ title: "API", version: "0.0.0" });
});

test.each([
  [
    "an app whose type has no routes",
    "const app = new Hono();\napp.get('/', (c) => c.text(''));",
    "app",
    "CS3009",
  ],
  [
    "an app whose routes no document has",
    "const app = new Hono().all('*', (c) => c.text(''));",
    "app",
    "CS3009",
  ],
  ["an object that is neither", "const app = { fetch: () => new Response() };", "app", "CS3005"],
  ["a handler", "const app = new Hono().get('/', (c) => c.text(''));", "app.fetch", "CS3005"],
])("%s is refused", async (_, made, exported, code) => {
  const root = project(
    `import { Hono } from "hono";\n${made}\nexport { Hono };\nexport default ${exported};\n`,
  );
  const result = await commandLine(root, "check");
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(new RegExp(`^src/app\\.ts\\(\\d,16\\): error ${code}: `, "m"));
});
