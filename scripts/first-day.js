// The first day of a new user, timed: from the packed package on a machine with nothing but Node and npm (a home and a cache of its own).
// `firstDay` returns the seconds of each step. It is run by `npm run first-contact -- day`.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { editorSession } from "./editor-session.js";

/** Whole projects, and what is run in each. The first one is the subject of the long transcript. */
const TEMPLATES = {
  vite: ["check", "test", "build"],
  accounts: ["check", "test", "build"],
  fullstack: ["check", "test", "build"],
  workspace: ["check", "test", "build"],
  workers: ["check", "test", "build"],
};

/** @returns the steps by name, each `{ wall, cpu }` in seconds. Servers have no `cpu`. */
export async function firstDay(tarball, work) {
  const home = path.join(work, "home");
  mkdirSync(home, { recursive: true });
  const env = {
    HOME: home,
    PATH: `${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    NO_COLOR: "1",
    npm_config_update_notifier: "false",
  };
  const day = { env, work, init: ["npx", "--yes", "--package", tarball, "countersign", "init"], steps: {} };
  await bareApi(day, "shop", []);
  await bareApi(day, "shop7", ["--typescript", "7"]);
  for (const [template, scripts] of Object.entries(TEMPLATES)) {
    await timed(day, `${template}: init`, [...day.init, template, "--template", template, "--yes"], work);
    for (const script of scripts)
      await timed(day, `${template}: ${script}`, ["npm", "run", script], path.join(work, template));
  }
  return day.steps;
}

async function bareApi(day, name, flags) {
  const root = path.join(day.work, name);
  const step = (what) => `${name}: ${what}`;
  const run = (what, ...command) => timed(day, step(what), command, root);
  await timed(day, step("init"), [...day.init, name, "--yes", ...flags], day.work);
  await developing(day, root, step);
  await run("install the language server", "npm", "install", "--save-dev", "vscode-languageserver@11");
  await editing(day, root, step);
  await run("check", "npm", "run", "check");
  await run("test", "npm", "test");
  await run("build", "npm", "run", "build");
  await run("install esbuild", "npm", "install", "--save-dev", "esbuild");
  await run("bundle", "npx", "countersign", "build", "--bundle");
  await deployed(day, root, step);
}

/** An edit, an error of each kind, a package that is not installed, and the docs. */
async function developing(day, root, step) {
  const file = path.join(root, "src/items.ts");
  const text = readFileSync(file, "utf8");
  const save = (next) => writeFileSync(file, next);
  const dev = await server(day, step("dev serves"), root, ["dev", "--port", "0"], /Ctrl-C ends/);
  const status = async (at) => (await fetch(dev.url + at)).status;
  const says = (pattern) => dev.says(pattern);
  try {
    await until(day, step("first response of dev"), async () => (await status("/items?limit=0")) === 422);
    await until(
      day,
      step("an edit is served"),
      async () => (await status("/items?limit=0")) === 200,
      () => save(text.replace("Min<1> & Max", "Min<0> & Max")),
    );
    await until(
      day,
      step("a type error is shown"),
      () => says(/items\.ts\(\d+,\d+\): error TS2322/),
      () => save(`${text}export const wrong: number = "";\n`),
    );
    await until(
      day,
      step("an error of Countersign is shown"),
      () => says(/error CS1003[\s\S]*Still serving/),
      () => save(text.replace("/:id", "/:item")),
    );
    const importing = `import { nanoid } from "nanoid";\n${text}console.log(nanoid().length);\n`;
    await until(
      day,
      step("a missing package is named"),
      () => says(/Run "npm install nanoid"/),
      () => save(importing),
    );
    await timed(day, step("it is installed"), ["npm", "install", "nanoid"], root);
    await until(day, step("dev continues after that"), () => says(/^21$/m));
    save(text);
    await docsPage(day, step("the docs page is shown"), `${dev.url}/docs`);
  } finally {
    await dev.stop();
  }
  save(text.replace("/:id", "/:item"));
  const broken = await server(
    day,
    step("dev starts with an error"),
    root,
    ["dev", "--port", "0"],
    /Waiting for/,
  );
  try {
    const response = await fetch(broken.url, { headers: { accept: "text/html" } });
    if (!(await response.text()).includes("CS1003")) throw new Error("The page of the error has no CS1003.");
  } finally {
    await broken.stop();
    save(text);
  }
}

/** A parameter is missing in the text of an editor: its diagnostic, and the fix that adds it. */
async function editing(day, root, step) {
  const file = path.join(root, "src/items.ts");
  const text = readFileSync(file, "utf8");
  const editor = editorSession([path.join(root, "node_modules/.bin/countersign")], root, day.env);
  try {
    const codes = async (next) => (await editor.diagnostics(file, next)).map(({ code }) => code);
    await until(day, step("the editor is ready"), async () => (await codes(text)).length === 0);
    const wrong = text.replace("/:id", "/:item");
    await until(day, step("the editor shows an error"), async () => (await codes(wrong)).includes("CS1003"));
    await until(day, step("the editor's fix is applied"), async () => {
      const fixed = await editor.fixed(file, wrong);
      return fixed !== wrong && !(await codes(fixed)).includes("CS1003");
    });
  } finally {
    await editor.end();
  }
}

/** Only the bundle, in a folder of its own, run by Node alone. */
async function deployed(day, root, step) {
  const folder = `${root}-deployed`;
  mkdirSync(folder);
  copyFileSync(path.join(root, "dist/server.js"), path.join(folder, "server.js"));
  const running = await serverOf(
    day,
    step("the bundle serves"),
    folder,
    [process.execPath, "server.js"],
    /Serving at/,
  );
  try {
    await until(day, step("first response of the bundle"), async () => {
      return (await fetch(`${running.url}/items?limit=0`)).status === 422;
    });
  } finally {
    await running.stop();
  }
}

async function docsPage(day, name, url) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const failed = [];
    page.on("pageerror", (error) => failed.push(error.message));
    await until(day, name, async () => {
      await page.goto(url);
      await page.getByText("Read one item.").first().waitFor();
      return true;
    });
    if (failed.length > 0) throw new Error(`The docs page: ${failed.join("; ")}`);
  } finally {
    await browser.close();
  }
}

/** Runs a command to its end. */
async function timed(day, name, command, cwd) {
  const began = performance.now();
  const script = '"$@"; code=$?; times >&3; exit $code';
  const child = spawn("/bin/sh", ["-c", script, "sh", ...command], {
    ...{ cwd, env: day.env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const printed = ["", "", ""];
  for (const [i, stream] of child.stdio.slice(1).entries())
    stream.setEncoding("utf8").on("data", (text) => (printed[i] += text));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${name}: ${command.join(" ")}\n${printed[0]}${printed[1]}`);
  const warnings = `${printed[0]}${printed[1]}`.split("\n").filter((line) => /\bwarn/i.test(line));
  for (const line of warnings) console.log(`  ${name}: ${line.trim()}`);
  // The second line of `times` is that of the children: user and system.
  const [user = 0, system = 0] = (printed[2].trim().split("\n")[1] ?? "").split(" ").map((text) => {
    const [minutes, seconds] = text.replace("s", "").split("m");
    return Number(minutes) * 60 + Number(seconds);
  });
  note(day, name, began, user + system);
}

/** Does something, and waits for its effect. */
async function until(day, name, isSo, act = () => {}) {
  const began = performance.now();
  act();
  for (const deadline = began + 120_000; !(await isSo()); await new Promise((go) => setTimeout(go, 10)))
    if (performance.now() > deadline) throw new Error(`${name}: not in two minutes`);
  note(day, name, began);
}

function note(day, name, began, cpu) {
  const wall = (performance.now() - began) / 1000;
  const rounded = (seconds) => Math.round(seconds * 100) / 100;
  day.steps[name] = { wall: rounded(wall), ...(cpu !== undefined && { cpu: rounded(cpu) }) };
  console.log(`  ${name}: ${rounded(wall)} s`);
}

const server = (day, name, root, args, ready) =>
  serverOf(day, name, root, [path.join(root, "node_modules/.bin/countersign"), ...args], ready);

async function serverOf(day, name, cwd, [command, ...args], ready) {
  const child = spawn(command, args, { cwd, env: { ...day.env, PORT: "0", HOST: "127.0.0.1" } });
  let printed = "";
  let seen = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (printed += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  /** Whether it has printed that since the last time. */
  const says = (pattern) => {
    if (child.exitCode !== null) throw new Error(`${name}: it ended\n${printed}`);
    const found = pattern.exec(printed.slice(seen));
    if (found) seen += found.index + found[0].length;
    return found !== null;
  };
  await until(day, name, () => says(ready));
  // `dev` that waits for a change has printed no address. Its file has it.
  const file = path.join(cwd, ".countersign/dev.json");
  const url = /http:\/\/[\w.]+:\d+/.exec(printed)?.[0] ?? JSON.parse(readFileSync(file, "utf8")).url;
  return {
    url,
    says,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
