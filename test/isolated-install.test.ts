import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { installIsolated } from "./support/isolated.js";
import { freshFolder } from "./support/packed.js";
import { finish, start } from "./support/processes.js";
import { removeFolder, writeFiles } from "./support/temporary.js";

const APP = `import { App, type Context, type Outgoing } from "countersign";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { type RequestIdVariables, requestId } from "hono/request-id";

const app = new App({ title: "A", version: "1" });
app.use(cors({ origin: "https://shop.example" }));
app.use(requestId());
app.get("/id", (c: Context<{ Variables: RequestIdVariables }>): string => c.get("requestId"));
app.get("/total", (out: Outgoing): string => {
  // @ts-expect-error: a misspelt method, which a type that is not found would allow.
  out.headers.sett("x-total", "1");
  return "";
});
app.get("/teapot", (): string => {
  throw new HTTPException(418, { message: "I am a teapot" });
});

export default app;
`;

/** In a project of each kind, as an isolating package manager installs it: only declared dependencies are found. */
describe("an isolated install", () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach(removeFolder));

  function project(
    options: Parameters<typeof installIsolated>[1],
    files: Record<string, string> = {},
  ): string {
    const folder = freshFolder("isolated");
    folders.push(folder);
    const links = { "@types/node": "@types/node", ...options.links };
    installIsolated(folder, { ...options, links });
    const compilerOptions = {
      module: "NodeNext",
      target: "ES2022",
      lib: ["ES2023"],
      types: ["node"],
      strict: true,
      skipLibCheck: true,
    };
    writeFiles(folder, {
      "tsconfig.json": {
        compilerOptions: { ...compilerOptions, rootDir: "src", outDir: "dist" },
        include: ["src"],
      },
      "src/app.ts": APP,
      ...files,
    });
    return folder;
  }

  const countersign = (folder: string, ...args: readonly string[]) =>
    finish(process.execPath, [path.join(folder, "node_modules/countersign/dist/cli.js"), ...args], folder);

  test("has one Hono for the app and its middleware, in types and at run time", async () => {
    const folder = project({ links: { typescript: "typescript" } });
    const built = await countersign(folder, "build");
    expect(built.stdout + built.stderr).toContain("Built 3 routes");
    const cli = path.join(folder, "node_modules/countersign/dist/cli.js");
    const server = start(process.execPath, [cli, "start", "--port", "0", "--host", "127.0.0.1"], folder);
    const url = /http:\S+/.exec(await server.printed(/http:\S+:\d+/))?.[0];
    const id = await fetch(`${url}/id`, {
      headers: { "x-request-id": "order-7", origin: "https://shop.example" },
    });
    expect([id.status, await id.json(), id.headers.get("access-control-allow-origin")]).toEqual([
      200,
      "order-7",
      "https://shop.example",
    ]);
    // By `instanceof`, which another copy's class would fail.
    expect((await fetch(`${url}/teapot`)).status).toBe(418);
    expect(await server.stop()).toBe(0);
    const examined = await countersign(folder, "doctor");
    expect(examined.stdout).toContain("Nothing to mend.");
  }, 60_000);

  describe("without Hono", () => {
    const SAYS = "CS4041: Countersign's apps run on Hono ^4.13.13, but this project has none.";
    let folder = "";

    test.each(["check", "dev", "doctor"])("%s says so, and what to do", async (command) => {
      folder ||= project({ hono: false, links: { typescript: "typescript" } }, { "yarn.lock": "" });
      const { code, stdout, stderr } = await countersign(folder, command);
      expect(stdout + stderr).toContain(SAYS);
      expect(stdout + stderr).toContain('fix: Run "yarn add hono@4".');
      expect(code).toBe(1);
    });

    test("start says so", async () => {
      const entry =
        'import { App } from "countersign";\nexport default new App({ title: "A", version: "1" });\n';
      writeFiles(folder, { "dist/app.js": entry });
      const { code, stderr } = await countersign(folder, "start", "dist/app.js", "--port", "0");
      expect(stderr).toContain(SAYS);
      expect(stderr).toContain('fix: Run "yarn add hono@4".');
      expect(code).toBe(1);
    });

    test("so do register and the plugins of bundlers", async () => {
      const ran = await finish(process.execPath, ["--import", "countersign/register", "src/app.ts"], folder);
      expect(ran.stderr).toContain("Countersign's apps run on Hono ^4.13.13, but this project has none.");
      expect(ran.stderr).toContain('Run "yarn add hono@4".');
    });

    test("a program of one's own ends with Node's words, which name it", async () => {
      writeFiles(folder, { "serve.mjs": 'import { serve } from "countersign/node";\nserve();\n' });
      const { code, stderr } = await finish(process.execPath, ["serve.mjs"], folder);
      expect(stderr).toContain("Cannot find package 'hono'");
      expect(code).toBe(1);
    });
  });

  describe("without TypeScript 6", () => {
    test.each([
      ["none", {}, "none", "npm install --save-dev typescript@6"],
      [
        "TypeScript 7",
        { typescript: "typescript7" },
        "TypeScript 7.0.2, which is native and has no API to compile with",
        "npm install --save-dev @tsd/typescript@6",
      ],
    ])("%s: the command says what to install", async (_, links, found, command) => {
      const folder = project({ links });
      const { code, stdout, stderr } = await countersign(folder, "check");
      expect(stdout + stderr).toContain(
        `CS4040: Countersign compiles with TypeScript 6, but this project has ${found}.`,
      );
      expect(stdout + stderr).toContain(`fix: Run "${command}".`);
      expect(code).toBe(1);
      const ran = await finish(process.execPath, ["--import", "countersign/register", "src/app.ts"], folder);
      expect(ran.stderr).toContain(`Run "${command}".`);
    });

    test.each(["@tsd/typescript", "@typescript/typescript6"])(
      "TypeScript 7 beside %s compiles",
      async (name) => {
        const folder = project({ links: { typescript: "typescript7", [name]: "typescript" } });
        const { code, stdout } = await countersign(folder, "check");
        expect(stdout).toContain("3 routes");
        expect(code).toBe(0);
      },
    );
  });
});
