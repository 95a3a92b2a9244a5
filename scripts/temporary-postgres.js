import { execFile, execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder, temporaryServer } from "./temporary-server.js";

const run = promisify(execFile);

/** @returns a running PostgreSQL server, reached by a socket in its folder; undefined if none is installed. */
export async function temporaryPostgres() {
  const bin = programs();
  if (bin === undefined) return undefined;
  // PostgreSQL refuses to run as root. Debian's package includes a user for it.
  const owner = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  const folder = temporaryFolder("postgres");
  const data = join(folder, "data");
  mkdirSync(data);
  if (owner.uid !== undefined) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);

  const call = async (program, ...args) =>
    (await run(join(bin, program), args, { ...owner, cwd: folder })).stdout.trim();
  await call(
    "initdb",
    "--pgdata",
    data,
    "--username",
    "postgres",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-sync",
  );
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    "fsync=off",
    "log_min_messages=panic",
  ];
  const server = temporaryServer({
    folder,
    command: [join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], owner],
    isReady: async () => {
      await call("pg_isready", "--host", folder, "--username", "postgres");
      return true;
    },
  });
  await server.start();
  return {
    ...server,
    url: `postgresql://postgres@localhost/postgres?host=${folder}`,
    query: (sql) => call("psql", "--host", folder, "--username", "postgres", "--no-psqlrc", "-tAc", sql),
  };
}

/** The folder with the programs of the newest version. */
function programs() {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${base}/${version}/bin`).find((path) => existsSync(`${path}/initdb`));
}

function idOf(option) {
  return Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
}
