import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The configurations on a page, by the file that their first line names. */
function blocksOf(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(repository, "docs", page), "utf8");
  const found = [...text.matchAll(/^```(?:js|ts)\n\/\/ ([\w./-]+)[^\n]*\n[\s\S]*?^```$/gm)];
  return new Map(found.map(([block, file = ""]) => [file, block.replace(/^.*\n|```$/g, "")]));
}

const blocks = blocksOf("hosts.md");
const block = (file: string) => {
  const text = blocks.get(file);
  if (text === undefined) throw new Error(`docs/hosts.md has no ${file}`);
  return text;
};
/** The options of `tsconfig.json` that the page lists for ts-patch. */
const plugins = () => {
  const text = readFileSync(path.join(repository, "docs/hosts.md"), "utf8");
  const json = /^```json\n([^`]*"transform"[^`]*)^```$/m.exec(text)?.[1] ?? "";
  return JSON.parse(json).compilerOptions.plugins;
};
const tool = (name: string) => path.join(repository, "node_modules", name);

interface Row {
  readonly files: () => Readonly<Record<string, string>>;
  readonly run: readonly string[];
}

const rollup = ["rollup/dist/bin/rollup", "-c"];
const ROWS: Readonly<Record<string, Row>> = {
  "ts-patch": { files: () => ({}), run: ["ts-patch/bin/tspc.js"] },
  Vite: { files: () => ({ "vite.config.js": block("vite.config.js") }), run: ["vite/bin/vite.js", "build"] },
  Rollup: { files: () => ({ "rollup.config.js": block("rollup.config.js") }), run: rollup },
  "Rollup, in the other order": {
    files: () => {
      const text = block("rollup.config.js");
      const swapped = text.replace(/\[(countersign\([^)]*\)), (typescript\(\))\]/, "[$2, $1]");
      expect(swapped).not.toBe(text);
      return { "rollup.config.js": swapped };
    },
    run: rollup,
  },
  esbuild: { files: () => ({ "build.js": block("build.js") }), run: ["../build.js"] },
};

let root: string;
beforeAll(() => {
  root = temporaryFolder("documented");
  writeFiles(root, {
    "package.json": { name: "shop", version: "1.0.0", type: "module" },
    "tsconfig.json": {
      compilerOptions: {
        ...{ target: "ES2022", lib: ["ES2022"], types: ["node"], module: "NodeNext", strict: true },
        ...{ skipLibCheck: true, rootDir: "src", outDir: "dist", sourceMap: true, plugins: plugins() },
      },
      include: ["src"],
    },
    "src/app.ts": `${block("src/app.ts")}import { items } from "./items.js";\napp.route("/items", items);\n`,
    "src/items.ts": `import { type MinLength, Router } from "countersign";
import type { Price } from "./price.js";
export interface Item { name: string & MinLength<2>; price?: Price }
export const items = new Router();
items.post("/", (item: Item): Item => item);
`,
    "src/price.ts": "export interface Price { amount: number }\n",
  });
});
afterAll(() => removeFolder(root));

const run = (args: readonly string[]) => {
  const [program = "", ...rest] = args;
  const file = program.startsWith("..") ? path.join(root, program.slice(3)) : tool(program);
  return finish(process.execPath, [file, ...rest], root);
};

describe("what docs/hosts.md shows", () => {
  test("is all tried here", () => {
    const tried = ["src/app.ts", "src/server.ts", "vite.config.js", "rollup.config.js", "build.js"];
    expect([...blocks.keys()].toSorted()).toEqual(tried.toSorted());
  });

  test.each(Object.keys(ROWS))("builds with %s", async (name) => {
    const { files, run: args } = ROWS[name] as Row;
    writeFiles(root, files());
    const { code, stdout, stderr } = await run(args);
    expect(code, stdout + stderr).toBe(0);
    expect(stdout + stderr).not.toMatch(/warn|\(!\)/i);
    renameSync(path.join(root, "dist"), path.join(root, `built-${Object.keys(ROWS).indexOf(name)}`));
  });

  test("answers by what the signatures say, whatever built it", async () => {
    const script = `
for (const index of ${JSON.stringify(Object.keys(ROWS).map((_, index) => index))}) {
  const { default: app } = await import("./built-" + index + "/app.js");
  const post = (body) => app.request("/items", { method: "POST", headers: { "content-type": "application/json" }, body });
  const { status } = await post('{"name":"L"}');
  console.log(await (await app.request("/")).text(), status, await (await post('{"name":"Lamp","price":{"amount":1}}')).text());
}`;
    const asked = await finish(process.execPath, ["--input-type=module", "--eval", script], root);
    expect(asked.stderr).toBe("");
    const line = '"hello" 422 {"name":"Lamp","price":{"amount":1}}';
    expect(asked.stdout.trim().split("\n")).toEqual(Object.keys(ROWS).map(() => line));
    const document = (index: number) =>
      readFileSync(path.join(root, `built-${index}`, "openapi.json"), "utf8");
    const all = Object.keys(ROWS).map((_, index) => document(index));
    expect(new Set(all).size).toBe(1);
  });

  test("maps an error to the line of the .ts file with Rollup, too", () => {
    const map = JSON.parse(readFileSync(path.join(root, "built-2/app.js.map"), "utf8"));
    expect(map.sources.toSorted()).toEqual(["../src/app.ts", "../src/items.ts"]);
  });
});

describe("a plugin that compiles TypeScript before Countersign's", () => {
  const config = (plugins: string) => `
import countersign from "countersign/rollup";
import { transform } from "esbuild";
import path from "node:path";
const compile = async (code) => ({ code: (await transform(code, { loader: "ts" })).code });
const types = {
  name: "types",
  resolveId: (source, from) =>
    from && source.startsWith(".") ? path.resolve(path.dirname(from), source.replace(/js$/, "ts")) : null,
  transform: compile,
};
export default { input: "src/app.ts", external: /^countersign/, plugins: [${plugins}], output: { dir: "dist" } };
`;

  test("is named, once and alone", async () => {
    writeFiles(root, { "rollup.config.js": config("types, countersign()") });
    const { code, stderr } = await run(rollup);
    expect(code).toBe(1);
    expect(stderr.match(/CS\d+/g)).toEqual(["CS4102"]);
    expect(stderr).toContain("Put countersign() before the plugin that compiles TypeScript.");
  });

  test("is none behind it", async () => {
    writeFiles(root, { "rollup.config.js": config("countersign(), types") });
    const { code, stdout, stderr } = await run(rollup);
    expect(code, stdout + stderr).toBe(0);
    rmSync(path.join(root, "dist"), { recursive: true });
  });
});

test("node runs the server of the page from its sources", async () => {
  const server = block("src/server.ts").replace("port: 3000", "port: 0");
  writeFiles(root, { "src/server.ts": `${server}await server.close();\n` });
  const ran = await finish(process.execPath, ["--import", "countersign/register", "src/server.ts"], root);
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stdout).toMatch(/^Serving at http:\/\/\S+:\d+\n$/);
});
