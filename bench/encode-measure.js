// One Node version's part of `bench/encode.js`, in a process of its own. Prints a table and, last, one JSON line.
import { pathToFileURL } from "node:url";
import { shapes } from "./encode-values.js";

const [out] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(`${out}/${file}`).href);
const [fjs, ours, typia, { toJson }] = await Promise.all([
  import("./encode-fjs.js"),
  load("ours.js"),
  load("bench/encode-typia.js"),
  load("runtime/result/to-json.js"),
]);

const ROUNDS = 41;
const WARM_UP = 10;
const BATCH_MS = 6;

const buffer = Buffer.allocUnsafe(4 << 20);
/** Looked at in the end, so that nothing can be left out. */
let written = 0;

const encoder = (route, mode) => {
  const body = ours[route].result.bodies[200];
  return (value) => toJson(value, body, mode);
};

/** What makes the text of a route's results. */
const contestants = {
  project: (route) => encoder(route, "project"),
  validate: (route) => encoder(route, "validate"),
  native: () => (value) => JSON.stringify(value),
  typia: (route) => typia[route],
  fjs: (route) => fjs[route],
};

const names = Object.keys(contestants);
const cases = Object.entries(shapes).map(([shape, { route, values }]) => ({
  shape,
  values,
  calls: names.map((name) => contestants[name](route)),
  times: names.map(() => []),
}));

for (const { shape, values, calls } of cases) check(shape, values, calls);

for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const { values, calls, times } of cases) {
    // In another order each time, so that nobody always pays for the garbage of the same neighbour.
    for (const turn of shuffled(calls.length)) {
      const time = nanoseconds(calls[turn], values);
      if (round >= 0) times[turn].push(time);
    }
  }
}

if (written === 0) throw new Error("Nothing was written");

const rows = cases.map(({ shape, values, times }) => {
  const bytes = Buffer.byteLength(JSON.stringify(values[0]));
  const ratio = (a, b) => ratioOf(times[names.indexOf(a)], times[names.indexOf(b)]);
  return {
    shape,
    bytes,
    ...Object.fromEntries(names.map((name, i) => [`${name} ns`, Math.round(median(times[i]))])),
    "project/native": ratio("project", "native"),
    "project/typia": ratio("project", "typia"),
    "validate/native": ratio("validate", "native"),
    "validate/typia": ratio("validate", "typia"),
    "fjs/native": ratio("fjs", "native"),
  };
});

print(rows);
const worst = (column) => Math.max(...rows.map((row) => row[column]));
console.log(
  JSON.stringify({
    vs_native_worst: worst("project/native"),
    vs_typia_worst: worst("project/typia"),
    validate_vs_native_worst: worst("validate/native"),
    validate_vs_typia_worst: worst("validate/typia"),
  }),
);

/** All say the same (typia puts optional properties in front), and what is not declared is not said. */
function check(shape, values, calls) {
  for (const value of values) {
    for (const [i, call] of calls.entries()) {
      const expected = JSON.stringify(value);
      const said = call(value);
      const same = names[i] === "typia" ? said.length === expected.length : said === expected;
      if (!same) throw new Error(`${names[i]} says something else of ${shape}: ${said.slice(0, 200)}`);
    }
  }
  const [value] = values;
  for (const name of ["project", "validate"]) {
    const call = calls[names.indexOf(name)];
    const leaking = Array.isArray(value)
      ? [{ ...value[0], leak: 1 }, ...value.slice(1)]
      : { ...value, leak: 1 };
    if (call(leaking) !== JSON.stringify(value)) throw new Error(`${name} leaks from ${shape}`);
  }
}

/**
 * Until the bytes stand in a buffer, as for a socket: what generated serialisers answer is a rope, whose pieces are only
 * put together when somebody reads it.
 */
function nanoseconds(call, values) {
  const until = performance.now() + BATCH_MS;
  const started = process.cpuUsage();
  let calls = 0;
  do {
    for (const value of values) written += write(call(value));
    calls += values.length;
  } while (performance.now() < until);
  // Processor time, with the garbage collector's threads: what else the machine does is no matter.
  const { user, system } = process.cpuUsage(started);
  return ((user + system) * 1000) / calls;
}

function write(text) {
  return Buffer.byteLength(text) + buffer.write(text);
}

function shuffled(n) {
  return Array.from({ length: n }, (_, i) => [Math.random(), i])
    .sort(([a], [b]) => a - b)
    .map(([, i]) => i);
}

/** Round by round, so that a machine that changes its speed between rounds does so for everybody. */
function ratioOf(a, b) {
  return Math.round(100 * median(a.map((time, i) => time / b[i]))) / 100;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function print(table) {
  const columns = Object.keys(table[0]);
  const widths = columns.map((column) =>
    Math.max(column.length, ...table.map((row) => String(row[column]).length)),
  );
  const line = (cells) => cells.map((cell, i) => String(cell).padStart(widths[i])).join("  ");
  console.log(line(columns));
  for (const row of table) console.log(line(columns.map((column) => row[column])));
}
