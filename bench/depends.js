// `npm run bench:depends`: compares a route that has three nested dependencies with the same work written by hand in a middleware
// of Hono. One process, whole requests without a socket, interleaved rounds. Ends with one JSON line, our time divided by theirs.
import { builtProject } from "../scripts/built-project.js";

const ROUNDS = 61;
const REQUESTS = 4000;

const files = ["app", "work", "hand"].map((name) => `bench/depends-${name}.ts`);
const out = builtProject("depends", files);
const apps = {
  countersign: (await import(`${out}/depends-app.js`)).default,
  hand: (await import(`${out}/depends-hand.js`)).default,
};

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
// Round by round, so that a change of the machine's speed between rounds affects both.
const ratios = times.countersign.map((ours, i) => ours / times.hand[i]);
console.log(JSON.stringify({ vs_hand: round2(median(ratios)) }));

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
