import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli, compilation, typeError } from "../testing/fake.js";
import { bad, project } from "../testing/projects.js";
import { refreshClient } from "./client.js";

const compile = () =>
  compilation({
    artifact: (_name, _isAsked, { types = "standalone", file = "" } = {}) =>
      `// ${types}${file === "" ? "" : " in a file"}\n`,
  });
const packageJson = (client: unknown) => ({ "package.json": JSON.stringify({ countersign: { client } }) });
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), "utf8");

it("prints the client where nothing says where it is written", async () => {
  expect(await cli(["client"], { cwd: project(), compile })).toEqual({
    exitCode: 0,
    stdout: "// standalone\n",
    stderr: "",
  });
});

it("--out writes it, into a new folder too, and only if its text has changed", async () => {
  const cwd = project();
  const run = () => cli(["client", "--out", "web/client.ts", "--types", "import"], { cwd, compile });
  expect((await run()).stdout).toBe("Wrote web/client.ts\n");
  expect(read(cwd, "web/client.ts")).toBe("// import in a file\n");
  const before = statSync(join(cwd, "web/client.ts"));
  expect((await run()).stdout).toBe("Nothing has changed: web/client.ts\n");
  expect(statSync(join(cwd, "web/client.ts")).ino).toBe(before.ino);
});

it.each([
  ["client.ts", "// standalone in a file\n"],
  [{ out: "client.ts", types: "import" }, "// import in a file\n"],
])("package.json says where: %j", async (client, text) => {
  const cwd = project(packageJson(client));
  expect((await cli(["client"], { cwd, compile })).exitCode).toBe(0);
  expect(read(cwd, "client.ts")).toBe(text);
});

it("the command line has the last word", async () => {
  const cwd = project(packageJson({ out: "client.ts", types: "import" }));
  await cli(["client", "--out", "other.ts", "--types", "standalone"], { cwd, compile });
  expect(read(cwd, "other.ts")).toBe("// standalone in a file\n");
});

it("package.json says where the client of its own app is, and not that of another", async () => {
  const client = { out: "client.ts", types: "import" };
  const cwd = project({ ...packageJson(client), "other.ts": "", "client.ts": "// its own\n" });
  const printed = await cli(["client", "other.ts"], { cwd, compile });
  expect([printed.exitCode, printed.stdout]).toEqual([0, "// standalone\n"]);
  const checked = await cli(["client", "other.ts", "--check"], { cwd, compile });
  expect([checked.exitCode, checked.stderr]).toEqual([1, expect.stringContaining("--check needs a file")]);
  expect(read(cwd, "client.ts")).toBe("// its own\n");
  await cli(["client", "other.ts", "--out", "other-client.ts"], { cwd, compile });
  expect(read(cwd, "other-client.ts")).toBe("// standalone in a file\n");
  await cli(["client", "src/app.ts"], { cwd, compile });
  expect(read(cwd, "client.ts")).toBe("// import in a file\n");
});

it("--check fails with CS4051 where the file says something else, and writes nothing", async () => {
  const cwd = project(packageJson("client.ts"));
  const check = () => cli(["client", "--check"], { cwd, compile });
  expect((await check()).stderr).toContain(
    'error CS4051: "client.ts" is not the current client of this program.',
  );
  await cli(["client"], { cwd, compile });
  expect(await check()).toEqual({ exitCode: 0, stdout: "client.ts is up to date\n", stderr: "" });
  // As Git checks it out on Windows.
  writeFileSync(join(cwd, "client.ts"), read(cwd, "client.ts").replaceAll("\n", "\r\n"));
  expect((await check()).exitCode).toBe(0);
  writeFileSync(join(cwd, "client.ts"), "// formatted\n");
  expect((await check()).exitCode).toBe(1);
  expect(read(cwd, "client.ts")).toBe("// formatted\n");
});

it.each([
  [["client", "--check"], undefined, "--check needs a file"],
  [["client", "--watch"], undefined, "--watch needs a file"],
  [["client", "--types", "import"], undefined, "--types import needs a file"],
  [["client"], 1, "it is neither the name of a file nor an object"],
  [["client"], {}, '"out" is not the name of a file'],
  [["client"], { out: "a.ts", types: "all" }, '"types" is not one of standalone, import'],
  [["client"], { out: "a.ts", tanstack: "yes" }, '"tanstack" is not true or false'],
  [["client"], { out: "a.ts", react: true }, 'it has no option "react"'],
])("%j with %j is CS4050", async (args, client, reason) => {
  const cwd = project(client === undefined ? {} : packageJson(client));
  const { exitCode, stdout, stderr } = await cli(args, { cwd, compile });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain("error CS4050");
  expect(stderr).toContain(reason);
});

it("nothing is written of a program with errors, unless they are those of the client itself", async () => {
  const cwd = project(packageJson("client.ts"));
  const { exitCode, stderr } = await cli(["client"], { cwd, compile: bad });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("TS2322");
  const problems = [{ ...typeError, file: join(cwd, "client.ts") }];
  const own = await cli(["client"], { cwd, compile: () => ({ ...compile(), problems }) });
  expect(own).toEqual({ exitCode: 0, stdout: "Wrote client.ts\n", stderr: "" });
});

it("dev writes it for the project's own app, and not for another that it serves", () => {
  const root = project({ ...packageJson("client.ts"), "other.ts": "" });
  expect(refreshClient({ root, entry: join(root, "other.ts") }, compile())).toBeUndefined();
  expect(existsSync(join(root, "client.ts"))).toBe(false);
  expect(refreshClient({ root, entry: join(root, "src/app.ts") }, compile())).toBe(join(root, "client.ts"));
});

it("where no file has a usual name, dev writes it for the one it is told", () => {
  const root = project({ ...packageJson("client.ts"), "server.ts": "" });
  rmSync(join(root, "src"), { recursive: true });
  expect(refreshClient({ root, entry: join(root, "server.ts") }, compile())).toBe(join(root, "client.ts"));
});
