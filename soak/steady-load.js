// Clients that request one path again and again, half of them on a persistent connection and half on new ones, with a complete
// log of the results.
import { connect } from "node:net";

/** How long a response may take before it counts as lost. */
const LOST_MS = 5_000;

/**
 * @param {number} port
 * @param {{ clients: number, path: string }} load the JSON of the response contains the process that made it: `{ pid }`.
 */
export function steadyLoad(port, { clients, path }) {
  const request = (keeps) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n${keeps ? "" : "connection: close\r\n"}\r\n`);
  let isOver = false;
  /** How many responses had each status, and came from each process. */
  const answers = {};
  const pids = {};
  /** Requests without a response: what happened, and the process of the connection, if it had responded before. */
  const lost = [];
  /** How many connections were refused. */
  let refused = 0;
  /** How many responses announced the end of their connection. */
  let announced = 0;

  const client = async (keeps) => {
    while (!isOver) await connection(request(keeps), keeps);
  };

  /** As many requests on one connection as it accepts. */
  function connection(bytes, keeps) {
    return new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1").setNoDelay();
      let isConnected = false;
      let isWaiting = false;
      let text = "";
      let pid;
      let timer;
      const next = () => {
        if (isOver) return socket.end();
        isWaiting = true;
        timer = setTimeout(() => fail("nothing came"), LOST_MS);
        socket.write(bytes);
      };
      const fail = (what) => {
        clearTimeout(timer);
        if (isWaiting) lost.push({ what, pid });
        isWaiting = false;
        socket.destroy();
      };
      socket.setEncoding("latin1");
      socket.on("connect", () => {
        isConnected = true;
        next();
      });
      socket.on("data", (piece) => {
        text += piece;
        const head = text.indexOf("\r\n\r\n");
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
        if (head < 0 || text.length < head + 4 + length) return;
        clearTimeout(timer);
        isWaiting = false;
        const status = text.slice(9, 12);
        const isLast = /\r\nconnection: close/i.test(text);
        if (status === "200") pid = JSON.parse(text.slice(head + 4)).pid;
        answers[status] = (answers[status] ?? 0) + 1;
        pids[pid] = (pids[pid] ?? 0) + 1;
        text = "";
        if (!isLast) return next();
        if (keeps) announced++;
        socket.end();
      });
      socket.on("error", ({ code }) => {
        if (isConnected) return fail(code);
        if (!isOver) refused++;
      });
      socket.on("end", () => fail("it was ended"));
      socket.on("close", () => {
        fail("it was closed");
        resolve();
      });
    });
  }

  const all = Promise.all(Array.from({ length: clients }, (_, i) => client(i % 2 === 0)));
  return {
    get count() {
      return Object.values(answers).reduce((sum, one) => sum + one, 0);
    },
    get lost() {
      return lost;
    },
    get pids() {
      return pids;
    },
    /** No client begins another request. Resolves when the last one has its response. */
    async stop() {
      isOver = true;
      await all;
      return { answers, lost, refused, announced, pids };
    },
  };
}
