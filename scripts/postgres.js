// `npm run test:postgres`: runs the tests of examples/accounts against a real PostgreSQL server.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { temporaryPostgres } from "./temporary-postgres.js";

const root = fileURLToPath(new URL("../", import.meta.url));

const server = await temporaryPostgres();
if (server === undefined) {
  console.error("PostgreSQL is not installed. On Debian: apt-get install --no-install-recommends postgresql");
  process.exit(1);
}
// Ended by a signal, it removes what it made, too.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  console.log(await server.query("select version()"));
  execFileSync("npm", ["test", "--workspace", "countersign-accounts"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: server.url },
  });
  // Had they run on PGlite after all, there would be no such table here.
  await server.query("select count(*) from accounts");
  console.log("The tests of examples/accounts passed on it.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.remove();
}
