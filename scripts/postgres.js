// `npm run test:postgres`: runs the tests of examples that keep rows against a real PostgreSQL server.
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
// Ended by a signal, it removes what it made, too.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  console.log(await server.query("select version()"));
  for (const [workspace, table] of EXAMPLES) {
    execFileSync("npm", ["test", "--workspace", workspace], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: server.url },
    });
    // Had they run without it after all, there would be no such table here.
    await server.query(`select count(*) from ${table}`);
    console.log(`The tests of ${workspace} passed on it.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.remove();
}
