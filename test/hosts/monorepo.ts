import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pack } from "../support/packed.js";
import { finish, start } from "../support/processes.js";
import { postJson, urlIn } from "../support/quickstart.js";
import { repository, writeFiles } from "../support/temporary.js";
import { APP, appConfig, workspace } from "./workspace.js";

const tarballs = mkdtempSync(path.join(tmpdir(), "countersign-tarball-"));
let tarball: string;

beforeAll(async () => {
  tarball = await pack(tarballs);
});
afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

const tool = (name: string) => path.join(repository, "node_modules", name);
/** The documents that were built, by package manager. */
export const documents = new Map<string, string>();
const ANSWERS = "200 422 422 422 200 403\n";

/**
 * @param manager installs the workspace, which is a folder with links in two ways.
 * @param extent `short`: what is different for each manager, where files are and what leads to them.
 */
export const workspaceOf = (manager: "npm" | "pnpm", extent: "whole" | "short" = "whole") =>
  describe(`a workspace of ${manager}`, () => {
    const whole = test.runIf(extent === "whole");
    let root: string;
    const folder = (name: string) => path.join(root, "packages", name);
    const node = (args: readonly string[], name = "app") => finish(process.execPath, args, folder(name));
    /** npm puts it next to the workspace's own packages, pnpm into each of them. */
    const cli = () =>
      path.join(manager === "npm" ? root : folder("app"), "node_modules/countersign/dist/cli.js");
    const countersign = (...args: readonly string[]) => node([cli(), ...args]);
    const read = (file: string) => readFileSync(path.join(folder("app"), file), "utf8");

    beforeAll(async () => {
      root = realpathSync(mkdtempSync(path.join(tmpdir(), `countersign-${manager}-`)));
      writeFiles(root, workspace(manager === "npm" ? "*" : "workspace:*"));
      symlinkSync(tarball, path.join(root, "countersign.tgz"));
      const installed =
        manager === "npm"
          ? await finish("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], root)
          : await finish(process.execPath, [tool("pnpm/bin/pnpm.cjs"), "install", "--prefer-offline"], root);
      expect(installed.code, installed.stdout + installed.stderr).toBe(0);
      const libraries = await Promise.all([
        node([tool("ts-patch/bin/tspc.js")], "items"),
        node([tool("typescript/bin/tsc")], "accounts"),
      ]);
      for (const library of libraries) expect(library).toEqual({ code: 0, stdout: "", stderr: "" });
    }, 240_000);
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    test("the command line builds what the packages' types, dependencies and routes say", async () => {
      const built = await countersign("build");
      expect(built.code, built.stdout + built.stderr).toBe(0);
      const text = read("dist/openapi.json");
      const document = JSON.parse(text);
      expect(Object.keys(document.paths)).toEqual(["/items", "/me", "/pairs", "/weights"]);
      const { schemas } = document.components;
      expect(schemas.Item.properties.name).toEqual({ type: "string", minLength: 2, maxLength: 9 });
      expect(schemas.User.properties.name).toEqual({ type: "string", minLength: 3 });
      // A declaration does not contain the errors that its function throws.
      expect(Object.keys(document.paths["/me"].get.responses)).toEqual(["200", "422"]);
      expect(document.paths["/me"].get.parameters).toMatchObject([
        { name: "authorization", in: "header", required: true, description: "The user's name." },
      ]);
      // Two types with one name, which their modules distinguish.
      expect(Object.keys(schemas)).toEqual(expect.arrayContaining(["IndexWeight", "WeightWeight"]));
      documents.set(manager, text);

      expect(await node(["ask.mjs", "./dist/app.js"])).toEqual({
        code: 0,
        stdout: `${ANSWERS}${text}\n`,
        stderr: "",
      });
    });

    whole("tspc builds the same", async () => {
      const modules = () =>
        readdirSync(path.join(folder("app"), "dist")).filter((name) => name.endsWith(".js"));
      const before = modules().map((name) => read(`dist/${name}`));
      rmSync(path.join(folder("app"), "dist"), { recursive: true });
      const built = await node([tool("ts-patch/bin/tspc.js")]);
      expect(built).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(modules().map((name) => read(`dist/${name}`))).toEqual(before);
      expect(read("dist/openapi.json")).toBe(documents.get(manager));
    });

    test("no path of this machine is in what was built", () => {
      const texts = ["app", "items"].flatMap((name) => {
        const dist = path.join(folder(name), "dist");
        const written = readdirSync(dist, { recursive: true, encoding: "utf8" });
        return written
          .filter((file) => /\.js(on)?$/.test(file))
          .map((file) => readFileSync(path.join(dist, file), "utf8"));
      });
      expect(texts.length).toBeGreaterThan(3);
      for (const text of texts) {
        expect(text).not.toContain(".pnpm");
        expect(text).not.toContain(root);
      }
    });

    whole("Vite bundles the packages from their sources", async () => {
      const script = `
import { build } from ${JSON.stringify(pathToFileURL(tool("vite/dist/node/index.js")).href)};
import countersign from "countersign/vite";

await build({
  configFile: false,
  logLevel: "error",
  plugins: [countersign({ openapi: "openapi.json" })],
  ssr: { noExternal: [/^@shop\\//], resolve: { conditions: ["source"] } },
  build: { ssr: "src/app.ts", outDir: "bundle" },
});
`;
      const built = await node(["--input-type=module", "--eval", script]);
      expect(built).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(read("bundle/app.js")).not.toMatch(/from "@shop/);
      expect(read("bundle/openapi.json")).toBe(documents.get(manager));
      const asked = await node(["ask.mjs", "./bundle/app.js"]);
      expect(asked.stdout).toBe(`${ANSWERS}${documents.get(manager)}\n`);
    });

    test("Node runs the packages from their sources", async () => {
      rmSync(path.join(folder("items"), "dist"), { recursive: true });
      const asked = await node(["--import", "countersign/register", "ask.mjs", "./src/app.ts"]);
      expect(asked).toEqual({ code: 0, stdout: `${ANSWERS}${documents.get(manager)}\n`, stderr: "" });
    });

    whole("Node and the command line run packages that export their sources", async () => {
      exportSources();
      const asked = await node(["--import", "countersign/register", "ask.mjs", "./src/app.ts"]);
      const expected = { code: 0, stdout: `${ANSWERS}${documents.get(manager)}\n`, stderr: "" };
      expect(asked).toEqual(expected);

      // And so does the command line, which compiles them with the app.
      const built = await countersign("build");
      expect(built.code, built.stdout + built.stderr).toBe(0);
      expect(await node(["ask.mjs", "./dist/app.js"])).toEqual(expected);
      expect((await countersign("build")).stdout).toContain("Nothing has changed");
    });

    whole("dev follows packages that export their sources, and a bundle has them", async () => {
      const restore = exportSources();
      const dev = start(process.execPath, [cli(), "dev", "--port", "0"], folder("app"));
      try {
        const url = urlIn(await dev.printed(/Ctrl-C ends/));
        const post = async () => (await postJson(`${url}/items`, { name: "Lamp" })).status;
        expect(await post()).toBe(200);
        const source = path.join(folder("items"), "src/index.ts");
        writeFileSync(source, readFileSync(source, "utf8").replace("MinLength<2>", "MinLength<5>"));
        await expect.poll(post).toBe(422);
        await dev.stop();
        const packages = manager === "npm" ? root : folder("app");
        symlinkSync(tool("esbuild"), path.join(packages, "node_modules/esbuild"));
        const made = await countersign("build", "--bundle");
        expect(made.code, made.stdout + made.stderr).toBe(0);
        const bundled = await node(["ask.mjs", "./dist/server.js"]);
        expect(bundled.stdout).toContain("422 422 422 422 200 403\n");
      } finally {
        await dev.stop();
        restore();
      }
      const library = await node([tool("ts-patch/bin/tspc.js")], "items");
      expect(library).toEqual({ code: 0, stdout: "", stderr: "" });
    });

    /** @returns what makes it the package again that it was. */
    function exportSources(): () => void {
      const original = workspace("");
      const manifest = "packages/items/package.json";
      writeFiles(root, { [manifest]: { ...original[manifest], exports: "./src/index.ts" } });
      writeFiles(folder("app"), { "tsconfig.json": appConfig() });
      const source = "packages/items/src/index.ts";
      return () => writeFiles(root, { [manifest]: original[manifest], [source]: original[source] });
    }

    whole("sources that paths lead to are built with the app", async () => {
      const paths = { "#models/*": ["./src/models/*"], "@shop/items": ["../items/src/index.ts"] };
      writeFiles(folder("app"), { "tsconfig.json": appConfig({ paths, rootDir: "..", outDir: "out" }) });
      const built = await countersign("build");
      expect(built.code, built.stdout + built.stderr).toBe(0);
      expect(readdirSync(path.join(folder("app"), "out"))).toEqual(
        expect.arrayContaining(["app", "items", "openapi.json"]),
      );
      expect(read("out/openapi.json")).toBe(documents.get(manager));
      const asked = await node(["ask.mjs", "./out/app/src/app.js"]);
      expect(asked.stdout).toBe(`${ANSWERS}${documents.get(manager)}\n`);
      writeFiles(folder("app"), { "tsconfig.json": appConfig({ customConditions: ["source"] }) });
    });

    whole("dev starts anew when a package was built again", async () => {
      const dev = start(process.execPath, [cli(), "dev", "--port", "0"], folder("app"));
      try {
        const url = urlIn(await dev.printed(/Ctrl-C ends/));
        const post = async () => (await postJson(`${url}/items`, { name: "Lamp" })).status;
        expect(await post()).toBe(200);
        const file = path.join(folder("items"), "src/index.ts");
        writeFileSync(file, readFileSync(file, "utf8").replace("MinLength<2>", "MinLength<5>"));
        expect((await node([tool("ts-patch/bin/tspc.js")], "items")).code).toBe(0);
        await expect.poll(post).toBe(422);
      } finally {
        await dev.stop();
      }
    });

    whole("a package whose routes TypeScript sees as declarations is named, with a way out", async () => {
      writeFiles(folder("app"), { "tsconfig.json": appConfig() });
      const checked = await countersign("check");
      expect(checked.code).toBe(1);
      expect(checked.stdout).toMatch(/src\/app\.ts[(:]7[,:]15\W+error CS3020: .*"items".*@shop\/items/);
      writeFiles(folder("app"), { "src/app.ts": APP.replace("items);", "items, { hidden: true });") });
      const hidden = await countersign("check");
      expect(hidden.code, hidden.stdout).toBe(0);
    });
  });
