// `npm run test:postgres`: runs the tests of examples that store rows against a real PostgreSQL server.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { temporaryPostgres } from "./temporary-postgres.js";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Workspaces, each with a table that its tests leave behind. */
const EXAMPLES = [
  ["countersign-accounts", "accounts"],
  ["countersign-members", "api_keys"],
];

const server = await temporaryPostgres();
if (server === undefined) {
  console.error("PostgreSQL is not installed. On Debian: apt-get install --no-install-recommends postgresql");
  process.exit(1);
}
// If a signal ends it, it also removes what it created.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  console.log(await server.query("select version()"));
  for (const [workspace, table] of EXAMPLES) {
    execFileSync("npm", ["test", "--workspace", workspace], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: server.url },
    });
    // If they had run without the server, this table would not exist.
    await server.query(`select count(*) from ${table}`);
    console.log(`The tests of ${workspace} passed on it.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.remove();
}
