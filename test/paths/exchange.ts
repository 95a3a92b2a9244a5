import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type Answer, type Asked, answersIn } from "./answers.js";

/** The result of sending bytes. */
export interface Exchange {
  readonly answers: readonly Answer[];
  /**
   * Whether the server ended the connection. Otherwise it responded to one more request, and ended the connection when that
   * request asked for it.
   */
  readonly ended: boolean;
}

/** The request that shows whether a connection still works, and ends it. */
const PROBE = "GET /items/latest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const PROBED = '"latest"';

/**
 * Writes bytes unchanged, piece by piece, and reads until every request has its final response and the connection is over.
 * @param ends whether the server ends it by itself; otherwise one more request is sent, which must get a response. By default,
 * the last response decides.
 */
export async function exchange(
  url: string,
  writes: readonly string[],
  asked: readonly Asked[],
  ends?: boolean,
): Promise<Exchange> {
  const to = { port: Number(new URL(url).port), host: "127.0.0.1", noDelay: true, allowHalfOpen: true };
  const socket = connect(to);
  const received = new Received(socket);
  await once(socket, "connect");
  for (const text of writes) await write(socket, text);
  if (!ends) await received.until(asked);
  const isLast = ends ?? received.saysClose(asked);
  const answers = received.isOver || isLast ? [] : await probed(socket, received, asked);
  await received.over;
  socket.end();
  return answers.length > 0
    ? { answers: answers.slice(0, -1), ended: false }
    : { answers: received.whole(asked), ended: true };
}

async function probed(socket: Socket, received: Received, asked: readonly Asked[]) {
  await write(socket, PROBE);
  await received.over;
  const answers = received.whole([...asked, "other"]);
  const finals = answers.filter(({ status }) => status >= 200);
  if (finals.length === asked.length + 1 && finals.at(-1)?.body === PROBED) return answers;
  throw new Error(`The next request on the connection was not answered: ${JSON.stringify(answers)}`);
}

/** Resolves when the piece is sent, and the server, which is in this process, had turns to read it. */
async function write(socket: Socket, text: string): Promise<void> {
  await new Promise<void>((resolve) => {
    if (!socket.write(text, "latin1", () => resolve())) socket.once("close", () => resolve());
  });
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

class Received {
  #text = "";
  #isOver = false;
  readonly #socket: Socket;
  readonly over: Promise<void>;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      this.#text += text;
    });
    // A reset shows as missing data.
    socket.on("error", () => {});
    this.over = new Promise((resolve) => {
      const end = () => {
        this.#isOver = true;
        resolve();
      };
      socket.once("end", end);
      socket.once("close", end);
    });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves when every request has its final response, or no more data comes. */
  async until(asked: readonly Asked[]): Promise<void> {
    for (;;) {
      const { answers } = answersIn(this.#text, asked, this.#isOver);
      const finals = answers.filter(({ status }) => status >= 200);
      if (this.#isOver || finals.length >= asked.length) return;
      await Promise.race([once(this.#socket, "data").catch(() => {}), this.over]);
    }
  }

  saysClose(asked: readonly Asked[]): boolean {
    const { answers } = answersIn(this.#text, asked, this.#isOver);
    return answers.at(-1)?.fields["connection"]?.join().toLowerCase() === "close";
  }

  /** @throws Error if something is left after the responses. */
  whole(asked: readonly Asked[]): readonly Answer[] {
    const { answers, rest } = answersIn(this.#text, asked, true);
    if (rest !== "") throw new Error(`Behind the answers: ${JSON.stringify(rest.slice(0, 500))}`);
    return answers;
  }
}
