// `npm run first-contact`: uses the packed package as a first-time user would, with each package manager and TypeScript 6 and 7.
// Installs it, runs `init` from the tarball, check, build, start, one request and doctor, and checks whose `tsc` is there. Its
// other templates are installed, checked, tested and built. `npm run first-contact -- day` does what a user does on the first day
// instead (first-day.js), and prints the seconds of each step as JSON. Last line: `N passed, N failed`. The suite has a short form
// (test/e2e/installed-typescript.test.ts, test/e2e/init.test.ts).
import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { firstDay } from "./first-day.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = mkdtempSync(path.join(tmpdir(), "countersign-first-contact-"));
const tools = path.join(work, "tools");
const tool = (name) => path.join(tools, "node_modules/.bin", name);

/** How each manager installs, and how it runs a command of a package. */
const MANAGERS = {
  npm: { install: ["npm", "install", "--no-audit", "--no-fund"], run: ["npx", "--no", "--"] },
  pnpm: { install: [tool("pnpm"), "install", "--no-frozen-lockfile"], run: [tool("pnpm"), "exec"] },
  yarn1: { install: [tool("yarn1"), "install", "--silent"], run: [tool("yarn1"), "-s", "run"] },
  yarn4: {
    install: [tool("yarn"), "install"],
    run: [tool("yarn"), "run"],
    yarnrc: "nodeLinker: node-modules\n",
  },
  "yarn4 PnP": {
    install: [tool("yarn"), "install"],
    run: [tool("yarn"), "run"],
    yarnrc: "nodeLinker: pnp\n",
  },
  bun: { install: [tool("bun"), "install"], run: [tool("bun"), "x", "--no-install"] },
};
/** `npm run first-contact -- pnpm` tests one. `-- --built` takes `dist` as it is. */
const words = process.argv.slice(2).filter((word) => word !== "--built");
const chosen = words.length === 0 ? Object.keys(MANAGERS) : words.filter((word) => word !== "day");
const TYPESCRIPTS = ["6.0.3", "7.0.2"];

function finish([command, ...args], cwd) {
  // The scripts of a workspace call the manager by its name. Last, so that the command line is still the project's.
  const PATH = `${process.env["PATH"]}:${path.join(tools, "node_modules/.bin")}`;
  const env = { ...process.env, PATH, NO_COLOR: "1", CI: "1", YARN_ENABLE_IMMUTABLE_INSTALLS: "0" };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, printed: stdout + stderr });
    });
  });
}

async function succeed(command, cwd) {
  const { code, printed } = await finish(command, cwd);
  if (code !== 0) throw new Error(`${command.map((word) => path.basename(word)).join(" ")}:\n${printed}`);
  return printed;
}

/** Starts the build, and sends a request that the signature refuses. */
async function answerOf([command, ...args], cwd) {
  const server = spawn(command, [...args, "start", "--port", "0", "--host", "127.0.0.1"], {
    cwd,
    detached: true,
  });
  try {
    const url = await new Promise((resolve, reject) => {
      let printed = "";
      const listen = (text) => {
        printed += text;
        const found = /http:\/\/\S+:\d+/.exec(printed);
        if (found) resolve(found[0].replace("localhost", "127.0.0.1"));
      };
      server.stdout.setEncoding("utf8").on("data", listen);
      server.stderr.setEncoding("utf8").on("data", listen);
      server.on("close", () => reject(new Error(`start ended:\n${printed}`)));
    });
    const answer = await fetch(`${url}/items?limit=0`);
    return `${answer.status} ${answer.headers.get("access-control-allow-origin")}`;
  } finally {
    // The manager, and the process that it runs.
    if (server.exitCode === null) process.kill(-server.pid, "SIGTERM");
  }
}

async function contact(manager, typescript, tarball) {
  const { install, run, yarnrc } = MANAGERS[manager];
  const folder = path.join(work, `${manager}-${typescript}`.replaceAll(/\W/g, "-"));
  mkdirSync(folder);
  const dependencies = { countersign: `file:${tarball}` };
  const packageJson = { name: "fresh", private: true, dependencies, devDependencies: { typescript } };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(packageJson, null, 2));
  if (yarnrc) {
    writeFileSync(path.join(folder, ".yarnrc.yml"), `${yarnrc}enableTelemetry: false\n`);
    writeFileSync(path.join(folder, "yarn.lock"), "");
  }
  const countersign = [...run, "countersign"];
  await succeed(install, folder);
  await succeed([...countersign, "init", "--yes", "--no-install", "--template", "cli"], folder);
  const asked = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).dependencies.countersign;
  if (!asked.startsWith("file:")) throw new Error(`init asks for ${asked}`);
  await succeed(install, folder);
  // Middleware of the project's own Hono: an isolated install has it only if the project depends on it.
  const app = path.join(folder, "src/app.ts");
  const text = readFileSync(app, "utf8").replace('app.route("/items"', "app.use(cors());\n$&");
  writeFileSync(app, `import { cors } from "hono/cors";\n${text}`);
  if (manager === "yarn4 PnP" && typescript.startsWith("7")) {
    const { printed } = await finish([...countersign, "check"], folder);
    if (!printed.includes("CS4018")) throw new Error(`check says nothing of PnP:\n${printed}`);
    return;
  }
  const version = await succeed([...run, "tsc", "--version"], folder);
  if (!version.includes(typescript)) throw new Error(`tsc is ${version}`);
  await succeed([...countersign, "check"], folder);
  await succeed([...countersign, "build"], folder);
  const answer = await answerOf(countersign, folder);
  if (answer !== "422 *") throw new Error(`The server answers ${answer}`);
  const examined = await succeed([...countersign, "doctor"], folder);
  if (!examined.includes("Nothing to mend.")) throw new Error(examined);
}

/** Projects that the command line of the packed package creates. */
const WHOLE = {
  fullstack: ["check", "test", "build"],
  workspace: ["check", "test", "build"],
  accounts: ["check", "build"],
};
/** What else npm installs: how these are made is the same with each package manager. */
const BY_NPM = { "ts-patch": ["check", "test"], vite: ["check", "test", "build"] };
const templatesOf = (manager) => {
  if (manager === "npm") return { ...WHOLE, ...BY_NPM };
  return SCRIPTS[manager] ? WHOLE : {};
};
/**
 * What runs a script. PnP is tested above. Yarn 1 on Node 20 refuses ts-patch, which asks for a later version.
 */
const SCRIPTS = {
  npm: ["npm", "run"],
  pnpm: [tool("pnpm"), "run"],
  yarn4: [tool("yarn"), "run"],
  bun: [tool("bun"), "run"],
};

async function whole(manager, template) {
  const { install, yarnrc } = MANAGERS[manager];
  const name = `${manager}-${template}`;
  const flags = [
    "--template",
    template,
    "--package-manager",
    manager.replace(/\d$/, ""),
    "--no-install",
    "--yes",
  ];
  await succeed([tool("countersign"), "init", name, ...flags], work);
  const folder = path.join(work, name);
  if (yarnrc) {
    writeFileSync(path.join(folder, ".yarnrc.yml"), `${yarnrc}enableTelemetry: false\n`);
    writeFileSync(path.join(folder, "yarn.lock"), "");
  }
  if (manager === "yarn4") resolveForYarn(path.join(folder, "package.json"));
  await succeed(install, folder);
  for (const script of templatesOf(manager)[template]) await succeed([...SCRIPTS[manager], script], folder);
}

/** As docs/init.md recommends: Vite 8.4.0 has an optional dependency that the registry does not have. */
function resolveForYarn(file) {
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, resolutions: { vite: "8.3.8" } }, null, 2));
}

async function installManagers() {
  const packages = ["pnpm@10.34.8", "@yarnpkg/cli-dist@4.18.1", "bun@1.4.5"];
  await installInto(tools, packages);
  // Both major versions of Yarn have a command with this name.
  const yarn1 = path.join(work, "yarn1");
  await installInto(yarn1, ["yarn@1.22.22"]);
  writeFileSync(tool("yarn1"), `#!/bin/sh\nexec node ${yarn1}/node_modules/yarn/bin/yarn.js "$@"\n`, {
    mode: 0o755,
  });
}

async function installInto(folder, packages) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), "{}");
  await succeed(["npm", "install", "--no-audit", "--no-fund", "--prefer-offline", ...packages], folder);
}

const count = { passed: 0, failed: 0 };
try {
  if (chosen.length > 0) await installManagers();
  if (!process.argv.includes("--built")) await succeed(["npm", "run", "build", "--silent"], root);
  const tarball = (await succeed(["node", path.join(root, "scripts/pack.js"), work], root)).trim();
  if (chosen.length > 0)
    await succeed(
      ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline", `file:${tarball}`],
      tools,
    );
  const tried = async (name, attempt) => {
    try {
      await attempt();
      count.passed++;
      console.log(`ok ${name}`);
    } catch (error) {
      count.failed++;
      console.log(`x ${name}: ${error.message}`);
    }
  };
  if (words.includes("day"))
    await tried("the first day", async () =>
      console.log(JSON.stringify(await firstDay(tarball, path.join(work, "day")))),
    );
  for (const manager of chosen) {
    for (const typescript of TYPESCRIPTS)
      await tried(`${manager}, TypeScript ${typescript}`, () => contact(manager, typescript, tarball));
    for (const template of Object.keys(templatesOf(manager)))
      await tried(`${manager}, the template ${template}`, () => whole(manager, template));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
