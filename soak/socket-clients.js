// A process with many clients of `/told` and `/strict`. One message in a hundred is malformed.
import { WebSocket } from "ws";

const [port, count, atOnce] = process.argv.slice(2).map(Number);

/** Not JSON, not as declared, or not text. */
const MALFORMED = ["{", '{"n":"one"}', "[]", Buffer.from([1, 2, 3]), "\0", ""];

const result = { answered: 0, invalid: 0, closed: {}, wrong: [] };
let next = 0;
await Promise.all(Array.from({ length: atOnce }, client));
process.send([{ ...result, wrong: result.wrong.slice(0, 5) }]);

/** One socket after the other. */
async function client() {
  while (next < count) {
    const number = next++;
    try {
      await (number % 10 === 0 ? strict(number) : told(number));
    } catch (error) {
      result.wrong.push(`socket ${number}: ${error.message}`);
    }
  }
}

/** Every fifty-fifth sends one malformed message. The message after it still gets a response. */
async function told(number) {
  const { socket, messages, ended } = await open("/told");
  const malformed = number % 55 === 1;
  socket.send(malformed ? MALFORMED[number % MALFORMED.length] : JSON.stringify({ n: 2 * number }));
  socket.send(JSON.stringify({ n: 2 * number + 1 }));
  same(await messages(), malformed ? '"invalid"' : `{"n":${2 * number}}`);
  same(await messages(), `{"n":${2 * number + 1}}`);
  result.answered += 2;
  if (malformed) result.invalid++;
  await leave(socket, number, ended);
}

/** Some of these are closed because of what they send. */
async function strict(number) {
  const { socket, messages, ended } = await open("/strict");
  socket.send(JSON.stringify({ n: number }));
  same(await messages(), `{"n":${number}}`);
  result.answered++;
  const malformed = number % 250 === 0;
  socket.send(malformed ? MALFORMED[number % MALFORMED.length] : JSON.stringify({ n: number }));
  if (!malformed) same(await messages(), `{"n":${number}}`);
  else {
    same(await ended, 1007);
    result.invalid++;
  }
  result.answered++;
  if (!malformed) await leave(socket, number, ended);
}

/** In all possible ways. */
async function leave(socket, number, ended) {
  const way = number % 3;
  if (way === 0) socket.close(1000, "done");
  else if (way === 1) socket.close(4000 + (number % 100));
  else socket.terminate();
  const code = await ended;
  same(code, [1000, 4000 + (number % 100), 1006][way]);
}

function open(path) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  const waiting = [];
  const come = [];
  socket.on("message", (data) => {
    const take = waiting.shift();
    if (take) take.resolve(data.toString());
    else come.push(data.toString());
  });
  const ended = new Promise((resolve) =>
    socket.on("close", (code) => {
      const key = code >= 4000 ? "4xxx" : code;
      result.closed[key] = (result.closed[key] ?? 0) + 1;
      for (const { reject } of waiting) reject(new Error(`closed with ${code} in place of an answer`));
      resolve(code);
    }),
  );
  const messages = () =>
    new Promise((resolve, reject) => {
      if (come.length > 0) resolve(come.shift());
      else waiting.push({ resolve, reject });
    });
  return new Promise((resolve, reject) => {
    socket.on("open", () => resolve({ socket, messages, ended }));
    socket.on("error", reject);
  });
}

function same(actual, expected) {
  if (actual !== expected) throw new Error(`${actual} came in place of ${expected}`);
}
