import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { printedAfter } from "../hosts/printed-after.js";
import { finish, type Running, start } from "../support/processes.js";
import { copyQuickstart, countersign, type Quickstart, urlIn } from "../support/quickstart.js";

/** Programs with settings, started in every way: by `start`, by `dev`, and as scripts. */
const SETTINGS = `import { type Default, type Depends, type Int, type MinLength, type Secret, settings } from "countersign";

export interface Settings {
  greeting: string & Default<"Hello">;
  tokenSecret: Secret<string & MinLength<32>>;
  hosts: string[];
  most?: Int;
  signingKey: Secret<string> & Default<"development">;
}

export const readSettings = settings<Settings>({ prefix: "SHOP_" });
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;
`;
const APP = `import { App } from "countersign";
import type { AppSettings } from "./settings.js";

const app = new App({ title: "Shop", version: "1.0.0" });

app.get("/", ({ greeting, hosts }: AppSettings): string => \`\${greeting}, \${hosts.join(" and ")}\`);

export default app;
`;
const SCRIPT = `import { SettingsError } from "countersign";
import { readSettings } from "./settings.js";

try {
  console.log(readSettings());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
`;
const SECRET = "0123456789abcdef0123456789abcdef";
const SHORT = "a-short-secret";

let project: Quickstart;
let running: Running | undefined;
const envFile = () => path.join(project.root, ".env");

beforeAll(async () => {
  project = copyQuickstart("settings");
  rmSync(path.join(project.root, "src"), { recursive: true });
  mkdirSync(path.join(project.root, "src"));
  project.write("src/settings.ts", SETTINGS);
  project.write("src/app.ts", APP);
  project.write("src/script.ts", SCRIPT);
  const built = await finish(process.execPath, [countersign, "build"], project.root);
  expect(built.code, built.stdout).toBe(0);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(envFile(), { force: true });
});
afterAll(() => project.remove());

const REFUSED = `2 variables are not set as the settings at src/settings.ts:11 declare:

  SHOP_TOKEN_SECRET  String should have at least 32 characters. Set in .env. Expected: string (minLength 32)
  SHOP_HOSTS         is not set. Expected: string[], separated by commas. Did you mean SHOP_HOST, which is set?

Looked for in the environment, then in .env.
`;

describe("a program that cannot have its settings", () => {
  test.each([
    ["start", ["start", "--port", "0"]],
    ["start with workers", ["start", "--port", "0", "--workers", "2"]],
  ])("%s: ends with the list and 1, without a stack and without the secret", async (_, args) => {
    project.write(".env", `SHOP_TOKEN_SECRET=${SHORT}\nSHOP_HOST=a`);
    const { code, stdout, stderr } = await finish(process.execPath, [countersign, ...args], project.root);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trim()).toBe(`The app did not start:\n\n${REFUSED}`.trim());
    expect(stderr).not.toContain(SHORT);
  });

  test("dev: waits for a change, also of a .env file that was not there", async () => {
    expect(existsSync(envFile())).toBe(false);
    running = start(process.execPath, [countersign, "dev", "--port", "0"], project.root);
    await running.printed(
      /Looked for in the environment, then in \.env \(which does not exist\)\.[\s\S]*Waiting for a change/,
    );
    await printedAfter(
      running,
      () => project.write(".env", `SHOP_TOKEN_SECRET=${SHORT}\nSHOP_HOST=a`),
      /Looked for in the environment, then in \.env\.[\s\S]*Waiting for a change/,
    );
    const printed = await printedAfter(
      running,
      () => project.write(".env", `SHOP_TOKEN_SECRET=${SECRET}\nSHOP_HOSTS=a,b`),
      /Ctrl-C ends|restarted/,
    );
    const url = urlIn(printed.includes("http") ? printed : running.output());
    expect(await (await fetch(url)).json()).toBe("Hello, a and b");
    await printedAfter(
      running,
      () => project.write(".env", `SHOP_TOKEN_SECRET=${SECRET}\nSHOP_HOSTS=c`),
      /restarted in/,
    );
    expect(await (await fetch(url)).json()).toBe("Hello, c");
    expect(running.output()).toContain("SHOP_TOKEN_SECRET  is not set. Expected: string (minLength 32)");
    expect(running.output()).not.toContain(SHORT);
    expect(running.output()).not.toMatch(/\n {4}at /);
  });
});

test.each([
  ["built", ["dist/script.js"]],
  ["register", ["--import", "countersign/register", "src/script.ts"]],
])("a script without an app reads them, and shows no secret: %s", async (_, args) => {
  project.write(".env", `SHOP_TOKEN_SECRET=${SHORT}\nSHOP_HOST=a`);
  const refused = await finish(process.execPath, args, project.root);
  expect(refused).toEqual({ code: 1, stdout: "", stderr: REFUSED });
  project.write(".env", `SHOP_TOKEN_SECRET='${SECRET}'\nSHOP_HOSTS=a,b # both\nSHOP_MOST=3`);
  const { code, stdout, stderr } = await finish(process.execPath, args, project.root);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(
    "{\n  greeting: 'Hello',\n  tokenSecret: '**********',\n  hosts: [ 'a', 'b' ],\n  most: 3,\n  signingKey: '**********'\n}\n",
  );
});

test("explain --settings lists the variables, of an app and of a script", async () => {
  const explain = async (option: string, entry = "src/app.ts") => {
    const args = [countersign, "explain", option, entry];
    const { code, stdout, stderr } = await finish(process.execPath, args, project.root);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout;
  };
  const listed = await explain("--settings");
  expect(await explain("--settings", "src/script.ts")).toBe(listed);
  expect(listed).toBe(`VARIABLE           TYPE                           DEFAULT     SECRET  SOURCE
SHOP_GREETING      string                         Hello               src/settings.ts:4
SHOP_TOKEN_SECRET  string (minLength 32)          required    secret  src/settings.ts:5
SHOP_HOSTS         string[], separated by commas  required            src/settings.ts:6
SHOP_MOST          integer                        optional            src/settings.ts:7
SHOP_SIGNING_KEY   string                         **********  secret  src/settings.ts:8
`);
  expect(JSON.parse(await explain("--json"))[1]).toEqual({
    variable: "SHOP_TOKEN_SECRET",
    property: "tokenSecret",
    type: "string (minLength 32)",
    form: "text",
    required: true,
    secret: true,
    source: "src/settings.ts:5",
  });
  expect(await explain("--env-example")).toBe(`# string
# SHOP_GREETING=Hello

# string (minLength 32), required, secret
SHOP_TOKEN_SECRET=

# string[], separated by commas, required
SHOP_HOSTS=

# integer
# SHOP_MOST=

# string, secret, has a default
# SHOP_SIGNING_KEY=
`);
});
