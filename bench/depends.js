// `npm run bench:depends`: a route with three nested dependencies against the same work written by hand in a middleware of
// Hono. One process, whole requests without a socket, interleaved rounds. Ends in one JSON line, our time over theirs.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { root } from "./workspace.js";

const ROUNDS = 61;
const REQUESTS = 4000;

const apps = await build();

const request = (authorization) => new Request("http://localhost/me", { headers: { authorization } });
const known = request("Bearer secret");
for (const [name, app] of Object.entries(apps)) {
  const { status } = await app.fetch(request("Bearer stolen"));
  if (status !== 401) throw new Error(`${name} answers ${status} to an unknown token`);
  const text = await (await app.fetch(known)).text();
  if (text !== '{"id":1,"name":"Ada Lovelace","email":"ada@example.com"}')
    throw new Error(`${name} answers ${text}`);
}

const times = { countersign: [], hand: [] };
for (let round = -5; round < ROUNDS; round++) {
  for (const [name, app] of Object.entries(apps)) {
    const time = await microseconds(app);
    // The first rounds only warm up.
    if (round >= 0) times[name].push(time);
  }
}
for (const [name, list] of Object.entries(times))
  console.log(`${name}: ${round2(median(list))} µs a request`);
// Round by round, so that a machine that changes its speed between rounds does so for both.
const ratios = times.countersign.map((ours, i) => ours / times.hand[i]);
console.log(JSON.stringify({ vs_hand: round2(median(ratios)) }));

/** Compiles both by the built command line, as a user does. */
async function build() {
  // Not below node_modules, where TypeScript emits nothing.
  const out = `${root}bench/.project-depends`;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeFileSync(`${out}/package.json`, '{ "type": "module" }');
  for (const name of ["work", "app", "hand"])
    copyFileSync(`${root}bench/depends-${name}.ts`, `${out}/depends-${name}.ts`);
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    rootDir: ".",
    outDir: "dist",
  };
  writeFileSync(`${out}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const { status } = spawnSync(process.execPath, [`${root}dist/cli.js`, "build", "depends-app.ts"], {
    cwd: out,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The app could not be compiled; `npm run build` first");
  const { default: countersign } = await import(`${out}/dist/depends-app.js`);
  const { default: hand } = await import(`${out}/dist/depends-hand.js`);
  return { countersign, hand };
}

async function microseconds(app) {
  const started = performance.now();
  for (let i = 0; i < REQUESTS; i++) await (await app.fetch(known)).text();
  return ((performance.now() - started) * 1000) / REQUESTS;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
