import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PLATFORMS } from "../../cli/bundle/platforms.js";
import { createCompiler, openProject } from "../../transformer/hosts/program.js";
import { blocksOf } from "../support/docs-blocks.js";
import { exchangesOf, expected, perform } from "../support/docs-exchange.js";
import { finish } from "../support/processes.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

const read = (page: string) => readFileSync(path.join(repository, "docs", page), "utf8");

/** The one block of a page in this language that contains a text. */
function blockOf(page: string, language: string, part: string): string {
  const found = blocksOf(read(page)).filter((each) => each.language === language && each.text.includes(part));
  const [block, ...more] = found;
  if (!block || more.length > 0) throw new Error(`docs/${page} has ${found.length} blocks with ${part}`);
  return block.text;
}

describe("the workspace of docs/monorepos.md", () => {
  const block = (language: string, part: string) => blockOf("monorepos.md", language, part);
  let root: string;
  const at = (file: string) => path.join(root, "packages", file);

  beforeAll(() => {
    root = realpathSync(temporaryFolder("documented-workspace"));
    const accounts = block("ts", "// packages/accounts/src/index.ts");
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFiles(root, {
      "packages/accounts/package.json": block("json", '"@shop/accounts"'),
      "packages/accounts/src/index.ts": accounts,
      "packages/accounts/dist/index.js": ts.transpileModule(accounts, { compilerOptions: options })
        .outputText,
      "packages/accounts/dist/index.d.ts": ts.transpileDeclaration(accounts, { compilerOptions: options })
        .outputText,
      "packages/items/src/index.ts": block("ts", "// packages/items/src/index.ts"),
      "packages/app/package.json": { name: "@shop/app", version: "1.0.0", type: "module" },
      "packages/app/src/app.ts": block("ts", "// src/app.ts"),
    });
    mkdirSync(path.join(root, "node_modules/@shop"), { recursive: true });
    for (const name of ["accounts", "items"])
      symlinkSync(`../../packages/${name}`, path.join(root, "node_modules/@shop", name));
  });
  afterAll(() => removeFolder(root));

  /** Writes the tsconfig.json of the page, with these options changed. */
  function configure(more: object): void {
    const { compilerOptions, ...rest } = JSON.parse(block("json", '"customConditions"'));
    const ours = { target: "ES2022", lib: ["ES2022"], types: [], strict: true, skipLibCheck: true };
    writeFiles(root, {
      "packages/app/tsconfig.json": { ...rest, compilerOptions: { ...ours, ...compilerOptions, ...more } },
    });
  }

  async function build(folder: string): Promise<void> {
    const compiler = await createCompiler(await openProject({ cwd: at("app") }));
    const { problems, emit } = await compiler.compile();
    expect(problems).toEqual([]);
    emit(at(`app/${folder}`));
  }

  async function respondsAsThePageSays(entry: string): Promise<void> {
    const { default: app } = await import(pathToFileURL(at(`app/${entry}`)).href);
    const exchanges = exchangesOf(block("http", "POST /items"));
    expect(exchanges).toHaveLength(2);
    for (const exchange of exchanges)
      expect(await perform(exchange, (request) => app.request(request))).toEqual(expected(exchange));
  }

  test("is built with the sources of a package whose exports name them", async () => {
    writeFiles(root, { "packages/items/package.json": block("json", '"#internal/*"') });
    configure({ customConditions: [] });
    await build("dist");
    for (const file of [...block("text", "_workspace/").matchAll(/^ {2}(\S+[.]js(?:on)?)/gm)])
      expect(existsSync(at(`app/dist/${file[1]}`)), file[1]).toBe(true);
    await respondsAsThePageSays("dist/app.js");
  });

  test("is built with packages that show their source by a condition", async () => {
    writeFiles(root, { "packages/items/package.json": block("json", '"source": "./src/index.ts"') });
    // What the package's own build would write.
    const emitted = readFileSync(at("app/dist/_workspace/@shop/items/src/index.js"), "utf8");
    writeFiles(root, { "packages/items/dist/index.js": emitted.replace(/^\/\/# sourceMappingURL=.*$/m, "") });
    configure({});
    await build("second");
    expect(existsSync(at("app/second/_workspace"))).toBe(false);
    await respondsAsThePageSays("second/app.js");
    rmSync(at("app/dist"), { recursive: true });
  });

  test("is bundled by Vite from these sources", async () => {
    writeFiles(root, { "packages/app/vite.config.js": block("js", "// vite.config.js") });
    const vite = path.join(repository, "node_modules/vite/bin/vite.js");
    const { code, stdout, stderr } = await finish(process.execPath, [vite, "build"], at("app"));
    expect(code, stdout + stderr).toBe(0);
    expect(readFileSync(at("app/dist/app.js"), "utf8")).not.toMatch(/(from|import) ?"@shop/);
    expect(JSON.parse(readFileSync(at("app/dist/openapi.json"), "utf8")).info.title).toBe("Shop");
    await respondsAsThePageSays("dist/app.js");
  });
});

describe("the configuration of docs/bundles.md", () => {
  /** The page's TOML is one `name = value` in each line, with values as in JSON. */
  const settings = Object.fromEntries(
    [...blockOf("bundles.md", "toml", "# wrangler.toml").matchAll(/^(\w+) = (.+)$/gm)].map(
      ([, name, value]) => [name, JSON.parse(value ?? "")],
    ),
  );

  test("has a setting in each line", () => {
    const [, ...lines] = blockOf("bundles.md", "toml", "# wrangler.toml").trim().split("\n");
    expect(Object.keys(settings)).toHaveLength(lines.length);
  });

  test("names the file that the command writes, as the page says and the template does", () => {
    expect(settings["main"]).toBe(`dist/${PLATFORMS.workers.name}.js`);
    expect(blockOf("bundles.md", "console", "--platform workers")).toContain(
      `entry    ${settings["main"]}\n`,
    );
    const template = readFileSync(path.join(repository, "templates/workers/wrangler.jsonc"), "utf8");
    const { config } = ts.parseConfigFileTextToJson("wrangler.jsonc", template);
    expect(settings).toEqual({ ...config, name: settings["name"] });
  });
});

test("the proxy of docs/frontend.md passes the API's requests on, and no others", async () => {
  const [, server = ""] = /`server: (\{ proxy: [^`]+)`/.exec(read("frontend.md")) ?? [];
  expect(server).toContain('"http://127.0.0.1:8000"');
  const api = createServer((request, response) => response.end(`from the API: ${request.url}`));
  await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
  const root = temporaryFolder("documented-proxy");
  const { port } = api.address() as AddressInfo;
  writeFiles(root, {
    "package.json": { name: "pages", private: true, type: "module" },
    "index.html": "<!doctype html><title>The page</title>",
    "vite.config.js": `export default { server: ${server.replace(":8000", `:${port}`)} };\n`,
  });
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    root,
    configFile: path.join(root, "vite.config.js"),
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1" },
  });
  try {
    await vite.listen();
    const { port: own } = (vite.httpServer as Server).address() as AddressInfo;
    const text = async (at: string) => (await fetch(`http://127.0.0.1:${own}${at}`)).text();
    expect(await text("/api/items")).toBe("from the API: /api/items");
    expect(await text("/")).toContain("<title>The page</title>");
  } finally {
    await vite.close();
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    removeFolder(root);
  }
});
