// `npm run bench:decode`: the generated decoder against typia's `validate` and ajv on an order of 1 kB, valid and with
// three mistakes. One process, interleaved rounds, medians. Ends in one JSON line, our speed over theirs.
import ajvModule from "ajv";
import addFormats from "ajv-formats";
import { ours, typia } from "./decode-build.js";
import { invalid, jsonSchema, order, types, valid } from "./decode-order.js";

const ROUNDS = 41;
const BATCH_MS = 25;

const ajv = new ajvModule.default({ allErrors: true, discriminator: true });
addFormats.default(ajv);
const validate = ajv.compile(jsonSchema);

const decode = await ours({ schema: order, types });
const typiaValidate = await typia();

/** Each answers how many mistakes it found, so that no work can be left out. */
const contestants = {
  countersign: (body) => decode(body).issues?.length ?? 0,
  typia: (body) => typiaValidate(body).errors?.length ?? 0,
  ajv: (body) => (validate(body) ? 0 : validate.errors.length),
};

// Bodies as a server has them: parsed, and never the same object twice in a row.
const bodies = (body) => Array.from({ length: 64 }, () => JSON.parse(JSON.stringify(body)));
const inputs = { valid: bodies(valid), invalid: bodies(invalid) };

for (const [name, count] of Object.entries(contestants)) {
  if (count(inputs.valid[0]) !== 0) throw new Error(`${name} refuses the valid order`);
  if (count(inputs.invalid[0]) !== 3) throw new Error(`${name} does not find three mistakes`);
}

const names = Object.keys(contestants);
const times = Object.fromEntries(
  Object.keys(inputs).map((kind) => [kind, Object.fromEntries(names.map((name) => [name, []]))]),
);
for (let round = -3; round < ROUNDS; round++) {
  for (const kind of Object.keys(inputs)) {
    for (const name of names) {
      const time = nanoseconds(contestants[name], inputs[kind]);
      // The first rounds only warm up.
      if (round >= 0) times[kind][name].push(time);
    }
  }
}

const medians = Object.fromEntries(
  Object.entries(times).map(([kind, byName]) => [
    kind,
    Object.fromEntries(Object.entries(byName).map(([name, list]) => [name, median(list)])),
  ]),
);
for (const [kind, byName] of Object.entries(medians)) {
  for (const [name, time] of Object.entries(byName)) console.log(`${kind} ${name}: ${Math.round(time)} ns`);
}
console.log(
  JSON.stringify({
    valid_vs_best: timesAsFast(times.valid, ["typia", "ajv"]),
    invalid_vs_typia: timesAsFast(times.invalid, ["typia"]),
  }),
);

/** Round by round, so that a machine that changes its speed between rounds does so for everybody. */
function timesAsFast({ countersign, ...others }, rivals) {
  const ratios = countersign.map((ours, i) => Math.min(...rivals.map((name) => others[name][i])) / ours);
  return round2(median(ratios));
}

function nanoseconds(count, list) {
  const started = process.hrtime.bigint();
  const until = started + BigInt(BATCH_MS) * 1_000_000n;
  let calls = 0;
  let now = started;
  while (now < until) {
    for (const body of list) count(body);
    calls += list.length;
    now = process.hrtime.bigint();
  }
  return Number(now - started) / calls;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
