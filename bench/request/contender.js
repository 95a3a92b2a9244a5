// A contender in a process of its own: `contender.js <module> <app>`. It is asked for CPU times and for what a request makes.
import { Server } from "node:net";
import { answerOf } from "../http/answers.js";
import { CASES, requestOf } from "../http/cases.js";
import { bytesOf, Connection } from "./connection.js";
import { madeBy } from "./made.js";
import { profiled } from "./profile.js";

const CONNECTIONS = 32;

const [, , module, app] = process.argv;
const server = serverThatListens();
const { default: contender } = await import(`../http/contenders/${module}.js`);
const port = await contender[app]();
const asked = new Map();

const QUESTIONS = {
  /** The answer over a socket, which is compared with that of the others. */
  answer: (name) => answerOf(port, requestOf(CASES[name])),
  /** @returns microseconds of CPU time for a request. */
  async cpu(name, count) {
    const load = await loadOf(name);
    const before = process.cpuUsage();
    await load(count);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / count;
  },
  async made(name, count) {
    const load = await loadOf(name);
    return madeBy(() => load(count), count);
  },
  async profile(name, count) {
    const load = await loadOf(name);
    return profiled(() => load(count));
  },
};

process.on("message", async ([question, ...given]) => process.send([await QUESTIONS[question](...given)]));
process.on("disconnect", () => process.exit());
process.send(["ready"]);

/** @returns the HTTP server that is started next: contenders tell only its port. */
function serverThatListens() {
  const { listen } = Server.prototype;
  return new Promise((resolve) => {
    Server.prototype.listen = function (...given) {
      Server.prototype.listen = listen;
      resolve(this);
      return listen.apply(this, given);
    };
  });
}

/** @returns a function that makes so many requests of a case and resolves when all are answered. */
async function loadOf(name) {
  if (!asked.has(name)) asked.set(name, await prepared(requestOf(CASES[name])));
  return asked.get(name);
}

async function prepared(request) {
  const pieces = bytesOf(request);
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection());
  for (const connection of connections) (await server).emit("connection", connection);
  const length = await connections[0].lengthOf(pieces);
  return (count) =>
    new Promise((resolve, reject) => {
      let sent = 0;
      let answered = 0;
      let free = [];
      const send = (connection) => {
        sent++;
        connection.ask(pieces, length, (status) => {
          if (status !== request.status) reject(new Error(`${module} answers ${status} to ${request.path}`));
          if (++answered === count) resolve();
          // One turn of the event loop for all that were answered in the one before.
          if (free.push(connection) === 1) setImmediate(next);
        });
      };
      const next = () => {
        const all = free;
        free = [];
        for (const connection of all) if (sent < count) send(connection);
      };
      for (const connection of connections) if (sent < count) send(connection);
    });
}
