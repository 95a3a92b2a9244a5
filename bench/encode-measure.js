// The part of `bench/encode.js` for one Node version, in a process of its own. Prints a table and, at the end, one JSON line.
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
/** Read at the end, so that no work can be left out. */
let written = 0;

const encoder = (route, mode) => {
  const body = ours[route].result.bodies[200];
  return (value) => toJson(value, body, mode);
};

/** Functions that produce the text of a route's results. */
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
    // In a different order each time, so that no contestant always pays for the garbage of the same neighbor.
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

/** Checks that all produce the same (typia puts optional properties first), without undeclared properties. */
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
 * Until the bytes are in a buffer, as for a socket: generated serializers return a rope, whose pieces are only joined when it is
 * read.
 */
function nanoseconds(call, values) {
  const until = performance.now() + BATCH_MS;
  const started = process.cpuUsage();
  let calls = 0;
  do {
    for (const value of values) written += write(call(value));
    calls += values.length;
  } while (performance.now() < until);
  // Processor time, including the garbage collector's threads, so that other work of the machine does not matter.
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

/** Round by round, so that a change of the machine's speed between rounds affects all contestants. */
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
