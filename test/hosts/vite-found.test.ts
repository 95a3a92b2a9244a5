import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import countersign from "../../transformer/hosts/vite.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

const APP = `import { App } from "countersign";
import type { Item } from "./item.js";
const app = new App({ title: "T", version: "1" });
app.get("/", (): Item => null as never);
export default app;
`;

let folder: string;
let server: ViteDevServer;
const codeOf = async () =>
  (await server.environments["ssr"]?.transformRequest("/src/app.ts"))?.code.replaceAll("\\", "");

beforeAll(async () => {
  folder = temporaryFolder("vite-found");
  writeFiles(folder, {
    "package.json": { name: "shop", type: "module" },
    "tsconfig.json": {
      compilerOptions: { module: "NodeNext", target: "ES2022", strict: true, types: [] },
      include: ["src"],
    },
    "src/app.ts": APP,
    "src/item.d.ts": "export interface Item { declared: string }",
  });
  server = await createServer({
    ...{ root: folder, configFile: false, logLevel: "silent", appType: "custom" },
    server: { middlewareMode: true, ws: false },
    plugins: [countersign()],
  });
});

afterAll(async () => {
  await server.close();
  removeFolder(folder);
});

test("a new file that an import finds first, or that adds to another, reaches the modules that saw the one before", async () => {
  expect(await codeOf()).toContain('"declared"');
  writeFiles(folder, { "src/item.ts": "export interface Item { written: string }" });
  await expect.poll(codeOf).toContain('"written"');
  expect(await codeOf()).not.toContain('"declared"');
  writeFiles(folder, {
    "src/more.ts": 'export {};\ndeclare module "./item.js" { interface Item { added: string } }',
  });
  await expect.poll(codeOf).toContain('"added"');
});

test("a change of package.json that leads an import elsewhere reaches them", async () => {
  writeFiles(folder, {
    "src/app.ts": APP.replace("./item.js", "#item"),
    "src/other.ts": "export interface Item { other: string }",
    "package.json": { name: "shop", type: "module", imports: { "#item": "./src/item.ts" } },
  });
  await expect.poll(codeOf).toContain('"written"');
  writeFiles(folder, {
    "package.json": { name: "shop", type: "module", imports: { "#item": "./src/other.ts" } },
  });
  await expect.poll(codeOf).toContain('"other"');
});
