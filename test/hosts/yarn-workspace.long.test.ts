import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pack } from "../support/packed.js";
import { finish, type Running, start } from "../support/processes.js";
import { postJson, urlIn } from "../support/quickstart.js";
import { writeFiles } from "../support/temporary.js";

/** Yarn's workspaces, each installed by Yarn itself. Those of npm and pnpm are in monorepo.test.ts. */
const YARNS = {
  "1, classic": { specification: "yarn@1.22.22", bin: "yarn/bin/yarn.js", yarnrc: undefined },
  "4, node-modules": {
    specification: "@yarnpkg/cli-dist@4.18.1",
    bin: "@yarnpkg/cli-dist/bin/yarn.js",
    yarnrc: "nodeLinker: node-modules\n",
  },
  "4, Plug'n'Play": {
    specification: "@yarnpkg/cli-dist@4.18.1",
    bin: "@yarnpkg/cli-dist/bin/yarn.js",
    yarnrc: "nodeLinker: pnp\n",
  },
} as const;

/** An app, and routes in a package that exports its sources. */
const files = (tarball: string) => {
  const own = { countersign: `file:${tarball}`, hono: "^4.13.13" };
  const devDependencies = { typescript: "6.0.3", "@types/node": "^20.19.0" };
  return {
    "package.json": { name: "shop", private: true, workspaces: ["packages/*"], devDependencies },
    "packages/items/package.json": {
      ...{ name: "@shop/items", version: "1.0.0", type: "module", exports: "./src/index.ts" },
      dependencies: { nanoid: "^5.0.0" },
      peerDependencies: { countersign: "*" },
    },
    "packages/items/src/index.ts": `import { type MinLength, Router } from "countersign";
import { nanoid } from "nanoid";

export interface Item { name: string & MinLength<2> }
export interface Row extends Item { key: number }

export const items = new Router({ prefix: "/items" });
items.post("/", (item: Item): Row => ({ ...item, key: nanoid().length }));
`,
    "packages/app/package.json": {
      ...{ name: "@shop/app", version: "1.0.0", type: "module", devDependencies },
      dependencies: { ...own, "@shop/items": "*" },
    },
    "packages/app/tsconfig.json": {
      compilerOptions: {
        ...{ target: "ES2022", lib: ["ES2023"], types: ["node"], module: "NodeNext", strict: true },
        ...{ skipLibCheck: true, rootDir: "src", outDir: "dist" },
      },
      include: ["src"],
    },
    "packages/app/src/app.ts": `import { App } from "countersign";
import { items } from "@shop/items";

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("", items);

export default app;
`,
  };
};

let folder: string;
let tarball: string;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "countersign-yarn-")));
  tarball = await pack(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(YARNS))("a workspace of Yarn %s", (name, { specification, bin, yarnrc }) => {
  const isPnp = name.includes("Play");
  let root: string;
  let yarn: string;
  const app = () => path.join(root, "packages/app");
  const source = () => path.join(root, "packages/items/src/index.ts");
  /** Yarn 4 refuses to change a lockfile in CI. Yarn 1 would take a tarball with a known name from its cache. */
  const env = () => ({
    YARN_ENABLE_IMMUTABLE_INSTALLS: "0",
    YARN_ENABLE_TELEMETRY: "0",
    YARN_CACHE_FOLDER: path.join(root, "cache"),
  });
  const runs = async (args: readonly string[], cwd = app()) => {
    const running = start(process.execPath, [yarn, ...args], cwd, env());
    const code = await running.closed;
    return { code, printed: running.output() };
  };
  const countersign = (...args: readonly string[]) => runs(["run", "countersign", ...args]);

  beforeAll(async () => {
    root = path.join(folder, name.replaceAll(/\W+/g, "-"));
    const tools = path.join(folder, `${specification.replaceAll(/\W+/g, "-")}`);
    writeFiles(tools, { "package.json": {} });
    const fetched = await finish("npm", ["install", "--no-audit", "--no-fund", specification], tools);
    expect(fetched.code, fetched.stderr).toBe(0);
    yarn = path.join(tools, "node_modules", bin);
    writeFiles(root, { ...files(tarball), ...(yarnrc && { ".yarnrc.yml": yarnrc, "yarn.lock": "" }) });
    const installed = await runs(["install"], root);
    expect(installed.code, installed.printed).toBe(0);
  }, 240_000);

  test.runIf(isPnp)(
    "says which dependency of the package the app does not have, and compiles once it has it",
    async () => {
      const refused = await countersign("check");
      expect(refused.code).toBe(1);
      expect(refused.printed).toMatch(/items\/src\/index\.ts\(2,24\): error CS4100: .*"nanoid"/);
      expect(refused.printed).toContain("yarn add nanoid");
      const added = await runs(["add", "nanoid@^5.0.0"]);
      expect(added.code, added.printed).toBe(0);
    },
    240_000,
  );

  test("is checked, examined and built", { timeout: 240_000 }, async () => {
    const checked = await countersign("check");
    expect([checked.code, checked.printed]).toEqual([0, expect.stringContaining("1 route, no problems")]);
    const examined = await countersign("doctor");
    expect([examined.code, examined.printed]).toEqual([0, expect.stringContaining("Nothing to mend.")]);
    const built = await countersign("build");
    expect(built.code, built.printed).toBe(0);
    expect(readFileSync(path.join(app(), "dist/openapi.json"), "utf8")).toContain('"minLength": 2');
  });

  /** In a process group of its own: Yarn runs a shell, which runs the command. */
  async function served(args: readonly string[], ready: RegExp, use: (url: string) => Promise<void>) {
    const bash = ["-c", 'exec setsid "$0" "$@"', process.execPath, yarn, "run", "countersign", ...args];
    const running: Running = start("/bin/sh", bash, app(), env());
    try {
      await use(urlIn(await running.printed(ready)));
    } finally {
      if (running.process.exitCode === null) process.kill(-(running.process.pid ?? 0), "SIGTERM");
      await running.closed;
    }
  }
  const statuses = async (url: string) => {
    const accepted = await postJson(`${url}/items`, { name: "Lamp" });
    const refused = await postJson(`${url}/items`, { name: "L" });
    return [accepted.status, refused.status];
  };

  test("is served as it was built", () =>
    served(["start", "--port", "0", "--host", "127.0.0.1"], /Serving/, async (url) => {
      expect(await statuses(url)).toEqual([200, 422]);
    }));

  test("is served again by dev after an edit of the package", async () => {
    cpSync(source(), path.join(root, "before.ts"));
    await served(["dev", "--port", "0"], /Ctrl-C ends/, async (url) => {
      expect(await statuses(url)).toEqual([200, 422]);
      const text = readFileSync(source(), "utf8");
      writeFileSync(source(), text.replace("MinLength<2>", "MinLength<5>"));
      await expect.poll(() => statuses(url)).toEqual([422, 422]);
    });
    cpSync(path.join(root, "before.ts"), source());
  });
});
