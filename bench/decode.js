// `npm run bench:decode`: compares the generated decoder with typia's `validate` and ajv on an order of 1 kB, valid and with
// three errors, and for valid orders with functions that only return yes or no: typia's `is` and a check written by hand. These
// leave undeclared properties in place. A codec is measured as well. Its value may belong to other code, so it copies what a
// route passes on. One process, interleaved rounds, medians of CPU time. Ends with one JSON line, our speed divided by theirs.
import ajvModule from "ajv";
import addFormats from "ajv-formats";
import { codec, ours, typia } from "./decode-build.js";
import { isOrder } from "./decode-hand.js";
import { invalid, jsonSchema, order, types, valid } from "./decode-order.js";

const ROUNDS = 41;
const BATCH_MS = 25;

const ajv = new ajvModule.default({ allErrors: true, discriminator: true });
addFormats.default(ajv);
const validate = ajv.compile(jsonSchema);

const decode = await ours({ schema: order, types });
const { tryDecode, tryParse } = await codec({ schema: order, types });
const typiaOf = await typia();

/** Each returns how many errors it found, so that no work can be left out. */
const contestants = {
  countersign: (body) => decode(body).issues?.length ?? 0,
  codec: (body) => tryDecode(body).issues?.length ?? 0,
  typia: (body) => typiaOf.validate(body).errors?.length ?? 0,
  ajv: (body) => (validate(body) ? 0 : validate.errors.length),
};

/** Each returns whether it found an error: 0 or 3, because there are none or three. */
const judges = {
  typia_is: (body) => (typiaOf.is(body) ? 0 : 3),
  hand: (body) => (isOrder(body) ? 0 : 3),
};

/** From JSON text, whose parsed value belongs to no other code: here a codec copies no more than a route. */
const readers = {
  countersign: (text) => decode(JSON.parse(text)).issues?.length ?? 0,
  codec: (text) => tryParse(text).issues?.length ?? 0,
};

// Bodies as in a server: parsed, and never the same object twice in a row.
const bodies = (body) => Array.from({ length: 64 }, () => JSON.parse(JSON.stringify(body)));
const inputs = {
  valid: bodies(valid),
  invalid: bodies(invalid),
  text: bodies(valid).map((body) => JSON.stringify(body)),
};

for (const [name, count] of Object.entries({ ...contestants, ...judges })) {
  if (count(inputs.valid[0]) !== 0) throw new Error(`${name} refuses the valid order`);
  if (count(inputs.invalid[0]) !== 3) throw new Error(`${name} does not find three mistakes`);
}

for (const [name, count] of Object.entries(readers))
  if (count(inputs.text[0]) !== 0) throw new Error(`${name} refuses the text of the valid order`);

const measured = { valid: { ...contestants, ...judges }, invalid: contestants, text: readers };
const times = Object.fromEntries(
  Object.entries(measured).map(([kind, each]) => [
    kind,
    Object.fromEntries(Object.keys(each).map((name) => [name, []])),
  ]),
);
for (let round = -3; round < ROUNDS; round++) {
  for (const [kind, each] of Object.entries(measured)) {
    for (const [name, count] of Object.entries(each)) {
      const time = nanoseconds(count, inputs[kind]);
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
    valid_vs_judge: timesAsFast(times.valid, ["typia_is", "hand"]),
    invalid_vs_typia: timesAsFast(times.invalid, ["typia"]),
    codec_vs_route: timesOfRoute(times.valid),
    codec_parse_vs_route: timesOfRoute(times.text),
  }),
);

/** Round by round, so that a change of the machine's speed between rounds affects all contestants. */
function timesAsFast({ countersign, ...others }, rivals) {
  const ratios = countersign.map((ours, i) => Math.min(...rivals.map((name) => others[name][i])) / ours);
  return round2(median(ratios));
}

/** The speed of a codec if that of a route's decoder is 1. */
function timesOfRoute({ countersign, codec }) {
  return round2(median(countersign.map((route, i) => route / codec[i])));
}

function nanoseconds(count, list) {
  const until = performance.now() + BATCH_MS;
  const started = process.cpuUsage();
  let calls = 0;
  do {
    for (const body of list) count(body);
    calls += list.length;
  } while (performance.now() < until);
  const { user, system } = process.cpuUsage(started);
  return ((user + system) * 1000) / calls;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
