// Measures contenders in turns, batch by batch, so that other work of the machine affects all of them equally.
import { mustBeEqual } from "../http/answers.js";
import { CASES } from "../http/cases.js";
import { BASELINE, takesPart } from "../http/contenders.js";
import { start } from "./contenders.js";

/** How many requests a contender handles before it is measured, or for how many microseconds of CPU time. */
const WARM_UP = { requests: 20_000, microseconds: 1_000_000 };

/** Microseconds of CPU time of one batch. */
const BATCH = 50_000;

/**
 * @typedef {object} Measured A contender in a case.
 * @property {number[]} cpu microseconds for a request, of each batch.
 * @property {Record<string, number>} [made] what a request makes, by its kind: {@link import("./made.js").madeBy}.
 * @property {{ groups: [string, number][], functions: [string, number][] }} [profile]
 */

/**
 * Each round starts fresh processes for all contenders: one runs while the others wait.
 * @returns {Promise<Record<string, Record<string, Measured>>>} by case and contender.
 * @throws Error if a contender's response differs from that of the baseline.
 */
export async function measure(options) {
  const measured = {};
  for (const name of options.cases) measured[name] = {};
  for (let round = 0; round < options.rounds; round++)
    for (const app of ["shop", "routes"]) {
      const cases = options.cases.filter((name) => (CASES[name].app ?? "shop") === app);
      if (cases.length > 0) await measureApp(app, cases, options, round === options.rounds - 1, measured);
    }
  return measured;
}

async function measureApp(app, cases, { contenders, node, batches, profile }, isLast, measured) {
  const running = [];
  try {
    for (const name of contenders) if (takesPart(name, { app })) running.push(await start(name, app, node));
    await sameAnswers(running, cases);
    // All cases first: code that has seen only one kind of request is faster than that of any real server.
    const counts = new Map();
    for (const it of running) for (const name of cases) counts.set(key(it, name), await warmUp(it, name));
    for (const name of cases)
      for (let batch = 0; batch < batches; batch++)
        for (const it of batch % 2 ? running.toReversed() : running) {
          measured[name][it.name] ??= { cpu: [] };
          measured[name][it.name].cpu.push(await it.ask("cpu", name, counts.get(key(it, name))));
        }
    if (!isLast) return;
    for (const it of running)
      for (const name of cases) {
        const figures = measured[name][it.name];
        if (profile) figures.profile = await it.ask("profile", name, 20 * counts.get(key(it, name)));
        figures.made = await it.ask("made", name, 320);
      }
  } finally {
    for (const it of running) await it.stop();
  }
}

const key = (it, name) => `${it.name} ${name}`;

async function sameAnswers(running, cases) {
  for (const name of cases) {
    let right;
    for (const it of running) {
      const answer = await it.ask("answer", name);
      if (it.name === BASELINE) right = answer;
      else mustBeEqual(`${it.name} in ${name}`, answer, right);
    }
  }
}

/** @returns how many requests are in a batch. */
async function warmUp(it, name) {
  let [requests, microseconds, each] = [0, 0, 0];
  for (let count = 200; requests < WARM_UP.requests && microseconds < WARM_UP.microseconds; count = 2000) {
    const enough = Math.min(count, Math.ceil(BATCH / (each || 1000)));
    each = await it.ask("cpu", name, enough);
    requests += enough;
    microseconds += enough * each;
  }
  return Math.max(32, Math.ceil(BATCH / each));
}
