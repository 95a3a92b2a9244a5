// `npm run test:jobs`: runs the tests of examples/jobs against real Redis and PostgreSQL servers.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { temporaryPostgres } from "./temporary-postgres.js";
import { temporaryRedis } from "./temporary-redis.js";

const root = fileURLToPath(new URL("../", import.meta.url));

const [redis, postgres] = await Promise.all([temporaryRedis(), temporaryPostgres()]);
// If a signal ends it, it also removes what it created.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  if (redis === undefined || postgres === undefined)
    throw new Error(
      "Redis or PostgreSQL is not installed. On Debian: apt-get install --no-install-recommends redis-server postgresql",
    );
  execFileSync("npm", ["test", "--workspace", "countersign-jobs", "--", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, REDIS_URL: redis.url, DATABASE_URL: postgres.url },
  });
  // Without these, the tests did not run on both servers.
  if ((await redis.command("keys", "bull:*")) === "") throw new Error("No test used Redis.");
  await postgres.query("select count(*) from pgboss.job");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all([redis?.remove(), postgres?.remove()]);
}
