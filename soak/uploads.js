// Large uploads, with memory that does not grow with them. Nothing is left of an upload that is cut off.
import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { back, idle, megabytes } from "./process.js";

/** For the whole process, at its peak. */
const MOST_MEMORY = 120 * 1024 * 1024;

const HEAD = '--B\r\nContent-Disposition: form-data; name="file"; filename="large.bin"\r\n\r\n';
const TAIL = "\r\n--B--\r\n";

/** @param size bytes of the largest, and how many of a tenth of its size are sent at once. Half of these are cut off. */
export async function uploads(server, { bytes, atOnce }, folder) {
  await send(server, 2_000_000);
  const before = await idle(server, "uploads");
  await arrives(server, bytes);
  await nothingIsLeft(folder);
  const all = Array.from({ length: atOnce }, (_, i) =>
    i % 2 === 0 ? arrives(server, bytes / 10) : isCut(server, bytes / 10),
  );
  await Promise.all(all);
  await nothingIsLeft(folder);
  const { most } = await server.ask("memory");
  assert.ok(
    most < MOST_MEMORY,
    `uploads: ${megabytes(most)} MB of memory were used, ${megabytes(MOST_MEMORY)} may be`,
  );
  return { bytes, most_mb: megabytes(most), ...(await back(server, before, "uploads")) };
}

async function arrives(server, bytes) {
  const { answer, sha256 } = await send(server, bytes);
  const [head, body] = answer.split("\r\n\r\n");
  assert.match(head, /^HTTP\/1\.1 200 /, `uploads: ${bytes} bytes were answered ${answer}`);
  assert.deepEqual(
    JSON.parse(body),
    { name: "large.bin", size: bytes, sha256 },
    "uploads: what was sent arrives",
  );
}

async function isCut(server, bytes) {
  const { answer } = await send(server, bytes, bytes / 2);
  assert.equal(answer, "", "uploads: who leaves in the middle is not answered");
}

/** @param until the number of bytes after which the client disconnects. */
function send({ port }, bytes, until = Number.POSITIVE_INFINITY) {
  const socket = connect(port, "127.0.0.1");
  const hash = createHash("sha256");
  return new Promise((resolve, reject) => {
    let answer = "";
    socket.on("data", (piece) => {
      answer += piece;
    });
    socket.on("error", (error) => until === Number.POSITIVE_INFINITY && reject(error));
    socket.on("close", () => resolve({ answer, sha256: hash.digest("hex") }));
    socket.write(
      `POST /upload HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=B\r\ncontent-length: ${HEAD.length + bytes + TAIL.length}\r\n\r\n${HEAD}`,
    );
    let sent = 0;
    const more = () => {
      if (sent >= until) return socket.destroy();
      if (sent >= bytes) return socket.write(TAIL);
      const piece = Buffer.alloc(Math.min(65_536, bytes - sent), sent % 251);
      sent += piece.length;
      hash.update(piece);
      socket.write(piece, more);
    };
    more();
  });
}

/** Files are removed after the response, which the client may receive first. */
export async function nothingIsLeft(folder) {
  let left = [];
  for (let i = 0; i < 50; i++) {
    left = readdirSync(`${folder}/tmp`, { recursive: true });
    if (left.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.deepEqual(left, [], "uploads: temporary files are gone");
  assert.deepEqual(readdirSync(folder).toSorted(), ["large", "tmp"], "uploads: nothing is written elsewhere");
}
