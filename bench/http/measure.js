// Measures contenders, each in a fresh process, and checks their responses before and after.
import { answerOf, mustBeEqual } from "./answers.js";
import { CASES, requestOf } from "./cases.js";
import { BASELINE, CONTENDERS, takesPart } from "./contenders.js";
import { loaded } from "./load.js";
import { startServer } from "./processes.js";

/** After this time even a slow server counts as warm: it has handled thousands of requests. */
const WARM_UP_MS = 1_900;

/**
 * @typedef {object} Sample One round of a contender in a case.
 * @property {number} cpu microseconds of the server's CPU for a request.
 * @property {number} perSecond
 * @property {number} p50 in milliseconds, as is `p99`.
 * @property {number} p99
 * @property {number} megabytes the most memory that the process had.
 */

/**
 * Compares the responses of all contenders with those of the baseline.
 * @returns the correct response for each case.
 * @throws Error if one responds differently.
 */
export async function rightAnswers({ cases, contenders, node }) {
  const right = {};
  for (const contender of contenders)
    for (const app of ["shop", "routes"]) {
      const asked = cases.filter(
        (name) => (CASES[name].app ?? "shop") === app && takesPart(contender, CASES[name]),
      );
      if (asked.length === 0) continue;
      await withServer(contender, app, node, async (server) => {
        for (const name of asked) {
          const request = requestOf(CASES[name]);
          const answer = await answerFrom(server, contender, name, request);
          if (contender === BASELINE) {
            if (answer.status !== request.status)
              throw new Error(`${contender} answers ${answer.status} in ${name}`);
            right[name] = answer;
          } else mustBeEqual(`${contender} in ${name}`, answer, right[name]);
        }
      });
    }
  return right;
}

/**
 * @param {(round: number) => void} onRound called before each round.
 * @returns {Promise<Record<string, Record<string, Sample[]>>>} the rounds of each contender in each case.
 */
export async function measure(options, right, onRound) {
  const samples = {};
  for (const name of options.cases) samples[name] = {};
  for (let round = 0; round < options.rounds; round++) {
    onRound(round);
    // In alternating order, so that no contender always follows the same one.
    const order = round % 2 ? options.contenders.toReversed() : options.contenders;
    for (const name of options.cases)
      for (const contender of order) {
        if (!takesPart(contender, CASES[name])) continue;
        samples[name][contender] ??= [];
        samples[name][contender].push(await sample(contender, name, options, right[name]));
      }
  }
  return samples;
}

/** @returns {Promise<Sample>} */
async function sample(contender, name, { load, node, seconds, warmUp }, right) {
  const request = requestOf(CASES[name]);
  return withServer(contender, CASES[name].app ?? "shop", node, async (server) => {
    const { port, usage } = server;
    const ends = performance.now() + WARM_UP_MS;
    for (let done = 0; done < warmUp && performance.now() < ends; )
      done += (await loaded(load, port, request, Math.min(1, seconds))).requests;
    const before = await usage();
    const { requests, perSecond, p50, p99 } = await loaded(load, port, request, seconds);
    const after = await usage();
    const answer = await answerFrom(server, contender, name, request);
    mustBeEqual(`${contender} under load in ${name}`, answer, right);
    const cpu = (after.microseconds - before.microseconds) / requests;
    return { cpu, perSecond, p50, p99, megabytes: after.megabytes };
  });
}

/** @throws Error if Countersign served it on another path than the measured one. */
async function answerFrom(server, contender, name, request) {
  const { path } = CONTENDERS[contender];
  if (!path) return answerOf(server.port, request);
  const { result, paths } = await server.watched(() => answerOf(server.port, request));
  if (paths.join() !== path)
    throw new Error(`${contender} was to serve ${name} on its path "${path}", not "${paths}"`);
  return result;
}

async function withServer(contender, app, node, use) {
  const server = await startServer(contender, app, node);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
