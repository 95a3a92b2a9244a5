import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { cli, folder } from "../testing/fake.js";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});
function place(files: Readonly<Record<string, string>> = {}): string {
  const made = folder(files);
  removals.push(made.remove);
  return made.path;
}
const json = (...names: readonly string[]) => JSON.parse(readFileSync(join(...names), "utf8"));
const repository = fileURLToPath(new URL("../../", import.meta.url));
const init = (cwd: string, ...args: readonly string[]) => cli(["init", ...args, "--no-install"], { cwd });

describe("a template that is a whole project", () => {
  it("of accounts is the example, file by file", async () => {
    const cwd = place();
    await init(cwd, "shop", "--template", "accounts", "--no-git");
    const sources = readdirSync(join(repository, "examples/accounts/src"));
    expect(readdirSync(join(cwd, "shop/src")).toSorted()).toEqual(
      sources.filter((name) => name !== "fuzz.ts").toSorted(),
    );
    const example = join(repository, "examples/accounts");
    for (const file of ["src/app.ts", "src/login.ts", "migrations/0000_accounts.sql", "drizzle.config.ts"])
      expect(readFileSync(join(cwd, "shop", file), "utf8")).toBe(readFileSync(join(example, file), "utf8"));
    const { name, dependencies } = json(cwd, "shop/package.json");
    expect([name, dependencies.countersign, dependencies.hono]).toEqual(["shop", "^1.2.3", "^4.5.6"]);
  });

  it.each([
    ["npm", "*", "npm --workspace @shop/api run dev", false],
    ["pnpm", "workspace:*", "pnpm --filter @shop/api dev", true],
    ["yarn", "*", "yarn workspace @shop/api dev", false],
    ["bun", "workspace:*", "bun run --filter @shop/api dev", false],
  ])("of a workspace is as %s wants it", async (manager, version, dev, withFile) => {
    const cwd = place();
    const flags = ["--template", "workspace", "--name", "@acme/shop", "--package-manager", manager];
    await init(cwd, "shop", ...flags, "--no-git");
    expect(json(cwd, "shop/package.json").scripts.dev).toBe(dev);
    const { name, dependencies } = json(cwd, "shop/packages/api/package.json");
    expect([name, dependencies["@shop/shared"]]).toEqual(["@shop/api", version]);
    expect(existsSync(join(cwd, "shop/pnpm-workspace.yaml"))).toBe(withFile);
  });

  it("does not begin in a project", async () => {
    const cwd = place({ "package.json": "{}" });
    const { exitCode, stderr } = await init(cwd, "--template", "accounts");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("CS4103")]);
    expect(readdirSync(cwd)).toEqual(["package.json"]);
  });
});

describe("--typescript", () => {
  it("7 asks for it, with what compiles beside it", async () => {
    const cwd = place();
    await init(cwd, "shop", "--typescript", "7", "--no-git");
    const { devDependencies } = json(cwd, "shop/package.json");
    expect(devDependencies).toMatchObject({ typescript: "^7.0.2", "@tsd/typescript": "~6.0.3" });
  });

  it("7 is refused with ts-patch, and 8 at all", async () => {
    const cwd = place();
    const patched = await init(cwd, "shop", "--typescript", "7", "--template", "ts-patch");
    expect([patched.exitCode, patched.stderr]).toEqual([1, expect.stringContaining("CS4016")]);
    expect((await init(cwd, "shop", "--typescript", "8")).exitCode).toBe(1);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("in an editor", () => {
  const installed = (cwd: string) => join(cwd, "node_modules/countersign");
  const PACKAGE = {
    "node_modules/countersign/package.json": JSON.stringify({ exports: { "./editor": "./editor.js" } }),
  };

  it("TypeScript 6 has the plugin, and VS Code the project's TypeScript", async () => {
    const cwd = place(PACKAGE);
    await cli(["init", "shop", "--no-install", "--no-git"], { cwd, installed: installed(cwd) });
    const { plugins } = json(cwd, "shop/tsconfig.json").compilerOptions;
    expect(plugins).toEqual([{ name: "countersign/editor" }]);
    expect(json(cwd, "shop/.vscode/settings.json")["typescript.tsdk"]).toBe("node_modules/typescript/lib");
  });

  it("it is added to a tsconfig.json once, beside others", async () => {
    const config = JSON.stringify({ compilerOptions: { types: ["node"], plugins: [{ name: "other" }] } });
    const cwd = place({ ...PACKAGE, "package.json": "{}", "tsconfig.json": config });
    const again = () => cli(["init", "--no-install"], { cwd, installed: installed(cwd) });
    expect((await again()).stdout).toContain('tsconfig.json: the plugin "countersign/editor"');
    await again();
    expect(json(cwd, "tsconfig.json").compilerOptions.plugins).toEqual([
      { name: "other" },
      { name: "countersign/editor" },
    ]);
  });

  it("TypeScript 7 has what the language server needs, and no plugin", async () => {
    const cwd = place(PACKAGE);
    const flags = ["--typescript", "7", "--no-install", "--no-git"];
    await cli(["init", "shop", ...flags], { cwd, installed: installed(cwd) });
    expect(json(cwd, "shop/package.json").devDependencies["vscode-languageserver"]).toBe("^11.0.0");
    expect(json(cwd, "shop/tsconfig.json").compilerOptions.plugins).toBeUndefined();
  });
});

describe("a Git repository", () => {
  it("is made for a new project, unless it is in one or nobody wants it", async () => {
    const cwd = place();
    expect((await init(cwd, "shop")).stdout).toContain("created  .git\n");
    expect(existsSync(join(cwd, "shop/.git"))).toBe(true);
    expect((await init(cwd, "shop/inner")).stdout).not.toContain(".git\n");
    await init(cwd, "plain", "--no-git");
    expect(existsSync(join(cwd, "plain/.git"))).toBe(false);
    const existing = place({ "package.json": "{}" });
    await init(existing);
    expect(existsSync(join(existing, ".git"))).toBe(false);
  });
});
