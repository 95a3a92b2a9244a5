// The time from saving a file to the new response over the network, under `countersign dev`.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { Agent, request as ask } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ORDER } from "./order.js";

/** The first two or three edits use a process that has not compiled one yet, and take 100 to 200 ms more. */
const WARM_UP = 3;

/**
 * How often the new response is looked for, once `dev` has said that it serves. Requests before that would be measured too: an edit
 * uses both cores, and one request every 5 ms makes it 50 ms slower at 100 routes.
 */
const POLL_MS = 5;

/**
 * The pause before an edit. People do not save twice a second: with a pause of 0.5 s, an edit at 1,000 routes takes 0.2 s longer,
 * because the types of the edit before it are being checked and the next process is being prepared.
 */
const PAUSE_MS = 2000;

/** An edit of the generated project: the lines of one route's orders get a different limit. */
export const editOfOrders = (routes) => {
  const route = Math.floor(routes / 2);
  return {
    file: `src/orders${Math.floor(route / 10)}.ts`,
    // The order has a quantity of 50.
    edited: (source, number, refused) => {
      const start = source.indexOf(`interface Line${route} `);
      const limit = refused ? 1 + number : 1000 + number;
      return source.slice(0, start) + source.slice(start).replace(/Max<\d+>/, `Max<${limit}>`);
    },
    path: `/v1/orders${route}/1`,
    request: { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(ORDER) },
  };
};

/** An edit of the app: a type that its routes share. */
export const EDIT_OF_APP = {
  file: "src/models.ts",
  edited: (source, number, refused) =>
    source.replace(
      /type Title = .*;/,
      `type Title = string & MaxLength<${refused ? 1 + number : 100 + number}>;`,
    ),
  path: `/api/articles/slug?title=${"a title of thirty letters in all".replaceAll(" ", "+")}`,
  request: {},
};

/**
 * Edits a file of a running project again and again, so that a request is alternately refused and accepted.
 * @returns milliseconds for each edit.
 */
export async function editTimes({ cli, project, edits, edit, env = {} }) {
  const child = spawn(process.execPath, [cli, "dev", "--port", "0"], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const agent = new Agent({ keepAlive: true });
  try {
    const { url, restarted } = await listening(child);
    const file = `${project}/${edit.file}`;
    const source = readFileSync(file, "utf8");
    const times = [];
    for (let number = 0; number < WARM_UP + edits; number++) {
      const refused = number % 2 === 0;
      const wanted = refused ? 422 : 200;
      await sleep(PAUSE_MS);
      const serves = restarted();
      const saved = performance.now();
      writeFileSync(file, edit.edited(source, number, refused));
      await serves;
      while ((await statusAt(url + edit.path, { agent, ...edit.request })) !== wanted) await sleep(POLL_MS);
      times.push(performance.now() - saved);
    }
    writeFileSync(file, source);
    return times.slice(WARM_UP);
  } finally {
    agent.destroy();
    child.kill("SIGTERM");
    await ended;
  }
}

/** Resolves with the address when `dev` watches, and with what resolves when it has restarted the next time. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    let onRestart = () => {};
    const restarted = () =>
      new Promise((restart) => {
        onRestart = restart;
      });
    child.once("exit", () => reject(new Error(`dev ended:\n${text}`)));
    child.stdout.on("data", (chunk) => {
      text += chunk;
      if (String(chunk).includes("restarted in")) onRestart();
      const url = /Server {2}(\S+)/.exec(text)?.[1];
      if (url && text.includes("Watching for changes")) resolve({ url, restarted });
    });
  });
}

/** A third of the cost of a `fetch`. Returns `undefined` if the connection is closed. */
function statusAt(url, { body, ...options }) {
  return new Promise((resolve) => {
    const request = ask(url, options, (response) => {
      response.resume().once("end", () => resolve(response.statusCode));
    });
    request.once("error", () => resolve(undefined));
    request.end(body);
  });
}

/** Returns `undefined` while nothing listens. */
export async function statusOf(url, request) {
  try {
    const answer = await fetch(url, request);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}
