import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { follow, type Image } from "./support/dockerfile.js";
import { blocksOf } from "./support/docs-blocks.js";
import { freshFolder, pack } from "./support/packed.js";
import { finish, start } from "./support/processes.js";
import { removeFolder, repository, writeFiles } from "./support/temporary.js";

const APP = `import { App } from "countersign";
import { cors } from "hono/cors";

const app = new App({ title: "Shop", version: "1.0.0", health: true });
app.use(cors({ origin: "https://shop.example" }));
app.get("/items", (): string[] => []);
app.get("/slow", async (): Promise<string> => {
  console.info("slow has begun");
  await new Promise((resolve) => setTimeout(resolve, 500));
  return "done";
});

export default app;
`;

/** Follows docs/deployment.md without a container: with the packed package, and with npm as its users run it. */
describe("the deployment page", () => {
  const page = readFileSync(path.join(repository, "docs/deployment.md"), "utf8");
  const dockerfiles = blocksOf(page).filter(({ language }) => language === "dockerfile");
  let work: string;

  beforeAll(async () => {
    work = freshFolder("deployment", {});
    const tarball = path.basename(await pack(work));
    const packageJson = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
    const version = (name: string) => packageJson.devDependencies[name];
    const compilerOptions = { module: "NodeNext", target: "ES2022", types: ["node"], strict: true };
    const project = (more: Record<string, string>) => ({
      "package.json": {
        name: "shop",
        private: true,
        type: "module",
        dependencies: { countersign: `file:../${tarball}`, hono: `^${version("hono")}` },
        devDependencies: {
          "@types/node": version("@types/node"),
          typescript: version("typescript"),
          ...more,
        },
      },
      "tsconfig.json": {
        compilerOptions: { ...compilerOptions, skipLibCheck: true, rootDir: "src", outDir: "dist" },
        include: ["src"],
      },
      "src/app.ts": APP,
    });
    writeFiles(path.join(work, "files"), project({}));
    writeFiles(path.join(work, "bundle"), project({ esbuild: version("esbuild") }));
    for (const name of ["files", "bundle"]) {
      const args = ["install", "--package-lock-only", "--prefer-offline", "--no-audit", "--no-fund"];
      const locked = await finish("npm", args, path.join(work, name));
      expect(locked.code, locked.stderr).toBe(0);
    }
  }, 120_000);
  afterAll(() => removeFolder(work));

  test("has two Dockerfiles", () => {
    expect(dockerfiles.map(({ heading }) => heading)).toEqual(["A container", "A container with a bundle"]);
  });

  test("installs four packages, none of which compiles, and serves", async () => {
    const image = await follow(dockerfiles[0]?.text ?? "", path.join(work, "files"));
    expect(readdirSync(image.folder).toSorted()).toEqual(["dist", "node_modules", "package.json"]);
    const { packages } = JSON.parse(
      readFileSync(path.join(image.folder, "node_modules/.package-lock.json"), "utf8"),
    );
    expect(Object.keys(packages).toSorted()).toEqual([
      "node_modules/@hono/node-server",
      "node_modules/@typia/interface",
      "node_modules/countersign",
      "node_modules/hono",
    ]);
    expect(megabytesOf(path.join(image.folder, "node_modules"))).toBeLessThan(10.5);
    const compiled = await finish("node_modules/.bin/countersign", ["build"], image.folder);
    expect(compiled.code).toBe(1);
    await serves(image);
  }, 240_000);

  test("serves a bundle without any package", async () => {
    const image = await follow(dockerfiles[1]?.text ?? "", path.join(work, "bundle"));
    expect(readdirSync(image.folder).toSorted()).toEqual(["dist", "package.json"]);
    await serves(image);
  }, 240_000);
});

/** Starts an image's command, checks its health, and shuts it down with a request in progress. */
async function serves({ folder, env, command: [program = "", ...args], healthcheck }: Image): Promise<void> {
  const server = start(program, args, folder, { ...env, PORT: "0", HOST: "127.0.0.1" });
  try {
    const printed = await server.printed(/http:\/\/\S+:\d+/);
    const port = /http:\/\/\S+:(\d+)/.exec(printed)?.[1] ?? "";
    const url = `http://127.0.0.1:${port}`;
    const items = await fetch(`${url}/items`, { headers: { origin: "https://shop.example" } });
    expect([items.status, items.headers.get("access-control-allow-origin"), await items.json()]).toEqual([
      200,
      "https://shop.example",
      [],
    ]);
    expect((await fetch(`${url}/docs`)).status).toBe(200);
    const check = () => {
      const [checker = "", ...checks] = healthcheck ?? [];
      return finish("env", [`PORT=${port}`, checker, ...checks], folder);
    };
    if (healthcheck) expect((await check()).code).toBe(0);
    const slow = fetch(`${url}/slow`);
    await server.printed(/slow has begun/);
    const code = server.stop();
    const answer = await slow;
    expect([answer.status, await answer.json()]).toEqual([200, "done"]);
    expect(await code).toBe(0);
    if (healthcheck) expect((await check()).code).toBe(1);
  } finally {
    await server.stop();
  }
}

function megabytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const sizes = files.map((file) => statSync(path.join(file.parentPath, file.name)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
}
