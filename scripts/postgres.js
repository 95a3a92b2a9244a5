// `npm run test:postgres`: runs the tests of examples/accounts against a real PostgreSQL server, which is started in a
// temporary folder, reached by a socket in it, and removed with it.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

const bin = programs();
if (bin === undefined) {
  console.error("PostgreSQL is not installed. On Debian: apt-get install --no-install-recommends postgresql");
  process.exit(1);
}

// PostgreSQL refuses to run as root; Debian's package brings a user for it.
const owner = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
const folder = mkdtempSync(join(tmpdir(), "countersign-postgres-"));
const data = join(folder, "data");
mkdirSync(data);
if (owner.uid !== undefined) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);

let server;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void end(1));
try {
  run("initdb", "--pgdata", data, "--username", "postgres", "--auth", "trust", "--no-sync");
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    "fsync=off",
    "log_min_messages=warning",
  ];
  server = spawn(join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await ready();
  console.log(query("select version()"));
  execFileSync("npm", ["test", "--workspace", "countersign-accounts"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: `postgresql://postgres@localhost/postgres?host=${folder}` },
  });
  // Had they run on PGlite after all, there would be no such table here.
  query("select count(*) from accounts");
  console.log("The tests of examples/accounts passed on it.");
  await end(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

/** Stops the server, if it runs, and removes what it left. */
async function end(code) {
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

async function ready() {
  for (let attempt = 0; ; attempt++) {
    try {
      run("pg_isready", "--host", folder, "--username", "postgres");
      return;
    } catch (error) {
      if (server.exitCode !== null || attempt === 300) throw error;
      await sleep(100);
    }
  }
}

function query(sql) {
  return run("psql", "--host", folder, "--username", "postgres", "--no-psqlrc", "-tAc", sql).trim();
}

function run(program, ...args) {
  return execFileSync(join(bin, program), args, { ...owner, cwd: folder, encoding: "utf8", stdio: "pipe" });
}

/** The folder of the newest version's programs. */
function programs() {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${base}/${version}/bin`).find((path) => existsSync(`${path}/initdb`));
}

function idOf(option) {
  return Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
}
