// The clients that make the load. All tell the same.
import { spawnSync } from "node:child_process";
import { autocannon } from "./load/autocannon.js";
import { plain } from "./load/plain.js";
import { wrk } from "./load/wrk.js";

/** Connections, each with one request at a time. */
export const CONNECTIONS = 32;

/**
 * @typedef {object} Load
 * @property {number} requests that were answered.
 * @property {number} refused how many of the answers had a status of 400 or more.
 * @property {number} failed requests without an answer.
 * @property {number} perSecond
 * @property {number} p50 in milliseconds, as is `p99`.
 * @property {number} p99
 */

/** @type {Record<string, (port: number, request: object, seconds: number, connections: number) => Promise<Load>>} */
export const LOADS = { wrk, autocannon, plain };

/** @returns the client that takes least away from the server, of those that are there. */
export function bestLoad() {
  return spawnSync("wrk", ["-v"]).error ? "autocannon" : "wrk";
}

/**
 * Loads a server, and looks at the status of every answer.
 * @param {string} load one of {@link LOADS}.
 * @throws Error when an answer is missing, or has another kind of status than the case says.
 */
export async function loaded(load, port, request, seconds) {
  const result = await LOADS[load](port, request, seconds, CONNECTIONS);
  const expected = request.status >= 400 ? result.requests : 0;
  if (result.failed > 0 || result.refused !== expected)
    throw new Error(
      `${request.method} ${request.path}: of ${result.requests} answers ${result.refused} are refusals, ` +
        `${expected} should be; ${result.failed} requests got no answer`,
    );
  return result;
}
