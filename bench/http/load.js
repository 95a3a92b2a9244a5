// The clients that generate the load. All return the same figures.
import { spawnSync } from "node:child_process";
import { autocannon } from "./load/autocannon.js";
import { plain } from "./load/plain.js";
import { wrk } from "./load/wrk.js";

/** The number of connections, each with one request at a time. */
export const CONNECTIONS = 32;

/**
 * @typedef {object} Load
 * @property {number} requests with a response.
 * @property {number} refused how many of the responses had a status of 400 or more.
 * @property {number} failed requests without a response.
 * @property {number} perSecond
 * @property {number} p50 in milliseconds, as is `p99`.
 * @property {number} p99
 */

/** @type {Record<string, (port: number, request: object, seconds: number, connections: number) => Promise<Load>>} */
export const LOADS = { wrk, autocannon, plain };

/** @returns the available client that takes the least CPU from the server. */
export function bestLoad() {
  return spawnSync("wrk", ["-v"]).error ? "autocannon" : "wrk";
}

/**
 * Puts load on a server, and checks the status of every response.
 * @param {string} load one of {@link LOADS}.
 * @throws Error if a response is missing, or has a different kind of status than the case specifies.
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
