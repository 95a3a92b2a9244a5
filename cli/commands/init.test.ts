import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../program.js";
import { cli, fakeContext, folder } from "../testing/fake.js";

function place(files: Readonly<Record<string, string>> = {}): string {
  const { path, remove } = folder(files);
  onTestFinished(remove);
  return path;
}

const QUIET = ["--no-install", "--no-git"];
const init = (cwd: string, ...args: readonly string[]) => cli(["init", ...args, ...QUIET], { cwd });
const read = (...names: readonly string[]) => readFileSync(join(...names), "utf8");

describe("init in a new folder", () => {
  it("writes a project, and says what it wrote and what to do next", async () => {
    const cwd = place();
    const { exitCode, stdout, stderr } = await init(cwd, "Shop API");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("created  src/app.ts\n");
    expect(stdout).toMatch(/\nNext:\n {2}cd "Shop API"\n {2}npm install\n {2}npm run dev\n$/);
    const manifest = JSON.parse(read(cwd, "Shop API/package.json"));
    expect(manifest).toMatchObject({ name: "shop-api", dependencies: { countersign: "^1.2.3" } });
    expect(readdirSync(join(cwd, "Shop API")).toSorted()).toEqual(
      [".gitignore", "README.md", "package.json", "src", "tsconfig.json"].toSorted(),
    );
    expect(read(cwd, "Shop API/src/app.ts")).toContain('new App({ title: "shop-api"');
    expect(read(cwd, "Shop API/README.md")).toContain("\nnpm run dev ");
  });

  it("takes the flags", async () => {
    const cwd = place();
    await init(cwd, "shop", "--template", "ts-patch", "--name", "@acme/shop", "--package-manager", "pnpm");
    expect(JSON.parse(read(cwd, "shop/package.json"))).toMatchObject({
      name: "@acme/shop",
      scripts: { build: "tspc" },
    });
    expect(read(cwd, "shop/README.md")).toContain("\npnpm dev ");
  });

  it.each([
    ["--template", "next"],
    ["--package-manager", "bower"],
    ["--name", "Not A Name"],
  ])("refuses %s %s", async (...flags) => {
    const cwd = place();
    const { exitCode, stderr } = await init(cwd, "shop", ...flags);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`error: option '${flags[0]}`)]);
    expect(existsSync(join(cwd, "shop"))).toBe(false);
  });

  it("keeps the README, the license and the .gitignore of an empty repository", async () => {
    const cwd = place({ "README.md": "mine", ".gitignore": "mine", LICENSE: "mine" });
    const { exitCode, stdout } = await init(cwd);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("kept     README.md: it already exists\n");
    for (const name of ["README.md", ".gitignore", "LICENSE"]) expect(read(cwd, name)).toBe("mine");
    expect(existsSync(join(cwd, "src/app.ts"))).toBe(true);
  });

  it("does not start among other files", async () => {
    const cwd = place({ "holiday.jpg": "" });
    const { exitCode, stderr } = await init(cwd);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      `error CS4012: No project can be created in "${cwd}": it has no package.json, but other files (holiday.jpg).`,
    );
    expect(readdirSync(cwd)).toEqual(["holiday.jpg"]);
  });
});

describe("init in a project", () => {
  const manifest = `{
    "name": "old",
    "scripts": {
        "build": "webpack",
        "test": "echo \\"Error: no test specified\\" && exit 1"
    },
    "dependencies": { "zod": "4.0.0" },
    "devDependencies": { "typescript": "5.9.3" }
}
`;

  it("adds dependencies and scripts, changes none, and keeps the file's form", async () => {
    const cwd = place({ "package.json": manifest });
    const { exitCode, stdout } = await init(cwd);
    expect(exitCode).toBe(0);
    expect(read(cwd, "package.json")).toBe(`{
    "name": "old",
    "scripts": {
        "build": "webpack",
        "test": "countersign build && cd dist && node --enable-source-maps --test",
        "dev": "countersign dev",
        "check": "countersign check",
        "start": "countersign start"
    },
    "dependencies": {
        "countersign": "^1.2.3",
        "hono": "^4.5.6",
        "zod": "4.0.0"
    },
    "devDependencies": {
        "@tsd/typescript": "~6.0.3",
        "@types/node": "^20.19.0",
        "typescript": "5.9.3"
    },
    "type": "module"
}
`);
    expect(stdout).toContain('added    package.json: the script "dev": countersign dev\n');
    expect(stdout).toContain(
      'kept     package.json: the script "build" is your own; Countersign\'s would be: countersign build\n',
    );
    expect(existsSync(join(cwd, "README.md"))).toBe(false);
  });

  it("adds the plugin to tsconfig.json beside others, keeping comments", async () => {
    const cwd = place({
      "package.json": '{ "devDependencies": { "ts-patch": "4.0.1" } }',
      "tsconfig.json": `{
  // ours
  "compilerOptions": {
    "strict": true, // always
    "plugins": [
      { "transform": "typia/lib/transform" }
    ]
  }
}
`,
    });
    await init(cwd);
    expect(read(cwd, "tsconfig.json")).toBe(`{
  // ours
  "compilerOptions": {
    "strict": true, // always
    "plugins": [
      {
        "transform": "typia/lib/transform"
      },
      {
        "transform": "countersign/transform",
        "transformProgram": true
      }
    ],
    "types": [
      "node"
    ]
  }
}
`);
  });

  it("leaves a configuration of Vite to its author, and says what to add", async () => {
    const cwd = place({
      "package.json": '{ "devDependencies": { "vite": "8.0.0" } }',
      "vite.config.mts": "mine",
    });
    const { stdout } = await init(cwd);
    expect(stdout).toContain('kept     vite.config.mts: add import countersign from "countersign/vite";');
    expect(readdirSync(cwd)).not.toContain("vite.config.ts");
  });

  it("leaves an entry of its own alone, and brings no sample beside it", async () => {
    const cwd = place({ "package.json": "{}", "src/index.ts": "mine" });
    const { stdout } = await init(cwd);
    expect(stdout).toContain("\nsrc/index.ts is the entry: it must export its App by default.");
    expect(readdirSync(join(cwd, "src"))).toEqual(["index.ts"]);
    expect(JSON.parse(read(cwd, "package.json")).scripts).not.toHaveProperty("test");
  });

  it("changes nothing the second time", async () => {
    const cwd = place({ "package.json": manifest });
    await init(cwd);
    const once = ["package.json", "tsconfig.json", "src/app.ts"].map((name) => read(cwd, name));
    const { exitCode, stdout } = await init(cwd);
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/created|added/);
    expect(["package.json", "tsconfig.json", "src/app.ts"].map((name) => read(cwd, name))).toEqual(once);
  });

  it("refuses a package.json that is no JSON", async () => {
    const cwd = place({ "package.json": "{," });
    const { exitCode, stderr } = await init(cwd);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("error CS4011")]);
    expect(readdirSync(cwd)).toEqual(["package.json"]);
  });

  it.each([
    ["pnpm-lock.yaml", "", "pnpm install"],
    ["yarn.lock", "", "yarn install"],
    ["package-lock.json", "pnpm/10.0.0 npm/? node/v22", "npm install"],
    ["nothing", "pnpm/10.0.0 npm/? node/v22", "pnpm install"],
    ["bun.lock", "", "bun install"],
    ["bun.lockb", "npm/11.0.0 node/v22", "bun install"],
    ["nothing", "bun/1.4.5 npm/? node/v24.3.0", "bun install"],
  ])("with %s, run by %j, uses %s", async (lockfile, agent, expected) => {
    const cwd = place({ "package.json": "{}", [lockfile]: "" });
    const env = { npm_config_user_agent: agent };
    expect((await cli(["init", "--no-install"], { cwd, env })).stdout).toContain(`\n  ${expected}\n`);
  });
});

describe("what is asked for", () => {
  const packageOf = (cwd: string, name = "shop") => JSON.parse(read(cwd, name, "package.json"));

  it.each([
    ["20.20.2", "^20.19.0", "^4.1.12", "node20"],
    ["22.19.0", "^22.0.0", "^5.1.1", "node22"],
    ["24.3.0", "^24.0.0", "^5.1.1", "node24"],
  ])("on Node %s are the versions that belong there", async (node, types, vitest, target) => {
    const cwd = place();
    await cli(["init", "shop", "--template", "vite", "--no-install"], { cwd, node });
    expect(packageOf(cwd).devDependencies).toMatchObject({ "@types/node": types, vitest });
    expect(read(cwd, "shop/vite.config.ts")).toContain(`target: "${target}"`);
  });

  it.each(["cli", "ts-patch", "vite"])(
    "by the template %s is hono, which middleware is imported from",
    async (template) => {
      const cwd = place();
      await init(cwd, "shop", "--template", template);
      expect(packageOf(cwd).dependencies).toEqual({ countersign: "^1.2.3", hono: "^4.5.6" });
    },
  );

  it.each([
    ["a tarball, from npx", "file:../../pkg/countersign-1.2.3.tgz", "file:../pkg/countersign-1.2.3.tgz"],
    ["a tarball, from a project", "./../../pkg/countersign-1.2.3.tgz", "file:../pkg/countersign-1.2.3.tgz"],
    ["a tarball that is gone", "file:../gone.tgz", "^1.2.3"],
    ["an address", "https://example.com/countersign.tgz", "https://example.com/countersign.tgz"],
    ["a repository", "github:countersign/countersign", "github:countersign/countersign"],
    ["a range", "~1.2.0", "^1.2.3"],
    ["a tag", "next", "^1.2.3"],
  ])("is Countersign as it was installed: %s", async (_, asked, written) => {
    const cwd = place({
      "pkg/countersign-1.2.3.tgz": "",
      "cache/_npx/package.json": JSON.stringify({ dependencies: { countersign: asked } }),
    });
    const installed = join(cwd, "cache/_npx/node_modules/countersign");
    await cli(["init", "shop", "--no-install"], { cwd, installed });
    expect(packageOf(cwd).dependencies.countersign).toBe(written);
  });

  it("is Countersign as npm noted it, where it is installed globally", async () => {
    const note = { packages: { "node_modules/countersign": { resolved: "file:../pkg/countersign.tgz" } } };
    const cwd = place({
      "pkg/countersign.tgz": "",
      "lib/node_modules/.package-lock.json": JSON.stringify(note),
    });
    await cli(["init", "shop", "--no-install"], {
      cwd,
      installed: join(cwd, "lib/node_modules/countersign"),
    });
    expect(packageOf(cwd).dependencies.countersign).toBe("file:../pkg/countersign.tgz");
  });
});

describe("init in a project with a TypeScript of its own", () => {
  const declared = (range: string) => ({
    "package.json": JSON.stringify({ devDependencies: { typescript: range } }),
  });

  it.each(["7.0.2", "^7.0.2", ">=7", "npm:typescript@7.0.2", "^5.9.3"])(
    "%s refuses ts-patch, which could not run, and offers another host",
    async (range) => {
      const cwd = place(declared(range));
      const { exitCode, stderr } = await init(cwd, "--template", "ts-patch");
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining("error CS4016: ts-patch 4 patches TypeScript 6"),
      ]);
      expect(stderr).toContain("--template cli");
      expect(readdirSync(cwd)).toEqual(["package.json"]);
    },
  );

  it("refuses it by what is installed, whatever is asked for", async () => {
    const cwd = place({
      ...declared("latest"),
      "node_modules/typescript/package.json": '{ "version": "7.0.2" }',
    });
    const { stderr } = await init(cwd, "--template", "ts-patch", "--package-manager", "pnpm");
    expect(stderr).toMatch(/TypeScript 7\.0\.2.*pnpm add --save-dev typescript@6\./s);
  });

  it.each(["~6.0.3", "latest", "workspace:*"])("%s takes ts-patch", async (range) => {
    expect((await init(place(declared(range)), "--template", "ts-patch")).exitCode).toBe(0);
  });

  it("does not suggest ts-patch beside TypeScript 7", async () => {
    const cwd = place({
      "package.json": '{ "devDependencies": { "ts-patch": "4.0.1", "typescript": "7.0.2" } }',
    });
    await init(cwd);
    expect(JSON.parse(read(cwd, "package.json")).scripts.build).toBe("countersign build");
  });

  it.each([
    ['{ "compilerOptions": { "types": [] } }', ["node"]],
    ['{ "compilerOptions": { "types": ["vite/client"] } }', ["vite/client", "node"]],
    ['{ "compilerOptions": { "types": ["*"] } }', ["*"]],
    ["{}", ["node"]],
    ['{ "extends": "./base.json" }', undefined],
  ])("adds Node's types to %s", async (tsconfig, types) => {
    const cwd = place({ "package.json": "{}", "tsconfig.json": tsconfig });
    await init(cwd);
    expect(JSON.parse(read(cwd, "tsconfig.json")).compilerOptions?.types).toEqual(types);
  });

  it("makes ES modules of a project without code, and leaves one with code as it is", async () => {
    const made = '{ "type": "commonjs" }';
    const cwd = place({ "package.json": made, ".pnp.cjs": "" });
    await init(cwd);
    expect(JSON.parse(read(cwd, "package.json")).type).toBe("module");
    const old = place({ "package.json": made, "index.js": "" });
    await init(old);
    expect(JSON.parse(read(old, "package.json")).type).toBe("commonjs");
  });
});

describe("init at a terminal", () => {
  /** A person who presses these keys, each group after its question has been asked. */
  function person(answers: readonly (readonly [question: string, keys: string])[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    let asked = "";
    output.on("data", (text: Buffer) => {
      asked += text.toString("utf8");
    });
    const answered = (async () => {
      for (const [question, keys] of answers) {
        await expect.poll(() => asked).toContain(question);
        input.write(keys);
      }
    })();
    return { person: { input, output }, answered, asked: () => asked };
  }

  const ENTER = "\r";
  const DOWN = "\u001b[B";
  const ESCAPE = "\u001b";

  it("asks for the folder, the name, the template and the package manager", async () => {
    const cwd = place({ "holiday.jpg": "" });
    const { person: terminal, answered } = person([
      ["In which folder?", `shop${ENTER}`],
      ["What is the project's name?", `-two${ENTER}`],
      ["Which template should it start from?", DOWN + ENTER],
      ["What installs it?", DOWN + ENTER],
    ]);
    const { context, text } = fakeContext({ cwd, person: terminal });
    expect(await run(["init", ...QUIET], "1.2.3", context)).toBe(0);
    await answered;
    expect(text.stderr).toBe("");
    expect(JSON.parse(read(cwd, "shop/package.json"))).toMatchObject({
      name: "shop-two",
      scripts: { build: "tspc" },
    });
  });

  it("shows what it would add to a project, and adds nothing when that is not wanted", async () => {
    const cwd = place({ "package.json": "{}" });
    const { person: terminal, answered } = person([
      ["Which template should it start from?", ENTER],
      ["What installs it?", ENTER],
      ["Go ahead?", "n"],
    ]);
    const { context, text } = fakeContext({ cwd, person: terminal });
    expect(await run(["init", ...QUIET], "1.2.3", context)).toBe(1);
    await answered;
    expect(text.stdout).toContain("create   src/app.ts\n");
    expect(text.stderr).toBe("Nothing was written.\n");
    expect(readdirSync(cwd)).toEqual(["package.json"]);
  });

  it("writes nothing when it is cancelled", async () => {
    const cwd = place();
    const { person: terminal, answered } = person([["What is the project's name?", ESCAPE]]);
    const { context, text } = fakeContext({ cwd, person: terminal });
    expect(await run(["init", ...QUIET], "1.2.3", context)).toBe(1);
    await answered;
    expect(text.stderr).toBe("Nothing was written.\n");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("asks nothing with --yes", async () => {
    const cwd = place();
    const { person: terminal, asked } = person([]);
    const { context } = fakeContext({ cwd, person: terminal });
    expect(await run(["init", "shop", "--yes", ...QUIET], "1.2.3", context)).toBe(0);
    expect(asked()).toBe("");
    expect(existsSync(join(cwd, "shop/package.json"))).toBe(true);
  });
});
