// The time from saving a file to the new answer on the wire, under `countersign dev`.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Edits one type of a running project again and again.
 * @param route the number of the route whose order's lines get another limit each time.
 * @returns milliseconds by edit.
 */
export async function editTimes({ cli, project, route, edits }) {
  const child = spawn(process.execPath, [cli, "dev", "--port", "0"], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const url = await listening(child);
    const file = `${project}/src/orders${Math.floor(route / 10)}.ts`;
    const source = readFileSync(file, "utf8");
    const times = [];
    for (let edit = 0; edit < edits; edit++) {
      // The order has a quantity of 50: refused and accepted in turns.
      const refused = edit % 2 === 0;
      const limit = refused ? 1 + edit : 1000 + edit;
      const wanted = refused ? 422 : 200;
      await sleep(500);
      const saved = performance.now();
      writeFileSync(file, withLimit(source, route, limit));
      while ((await put(`${url}/v1/orders${route}/1`)) !== wanted) await sleep(2);
      times.push(performance.now() - saved);
    }
    writeFileSync(file, source);
    return times;
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", () => reject(new Error(`dev ended:\n${text}`)));
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const url = /Server {2}(\S+)/.exec(text)?.[1];
      if (url && text.includes("Watching for changes")) resolve(url);
    });
  });
}

function withLimit(source, route, limit) {
  const start = source.indexOf(`interface Line${route} `);
  return source.slice(0, start) + source.slice(start).replace(/Max<\d+>/, `Max<${limit}>`);
}

const ORDER = {
  id: 1,
  customer: {
    id: "4b8cf42c-2a07-4a5b-9f0a-5c3b8e4cdd1e",
    name: "Ada",
    email: "ada@example.com",
    address: { street: "Main", city: "Berlin", zip: "10115", country: "DE" },
  },
  lines: [{ sku: "abc", quantity: 50, price: 1 }],
  payment: { kind: "card", holder: "Ada", last4: "1234" },
  createdAt: "2026-01-01T00:00:00Z",
};

/** `undefined` while nothing listens. */
async function put(url) {
  try {
    const answer = await fetch(url, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(ORDER),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}
