// Bodies that are truncated, malformed, or made to be slow: each must get a clear response, in little time, and nothing is
// written to disk.
import { strict as assert } from "node:assert";
import { connect } from "node:net";
import { back, idle } from "./process.js";
import { nothingIsLeft } from "./uploads.js";

/** How much CPU time a body may take, in milliseconds. */
const MOST_CPU = 100;

const part = (disposition, content, boundary = "B") =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const file = (name, content = "content") => `${part(`name="file"; filename="${name}"`, content)}--B--\r\n`;
const many = (count, each) => Array.from({ length: count }, (_, i) => each(i)).join("");
const LARGE = "x".repeat(2_000_000);

/** Path, body, media type if not the usual one, and the expected status. */
const BODIES = {
  "no boundary": ["/upload", file("a"), 400, "multipart/form-data"],
  "another boundary": ["/upload", file("a").replaceAll("--B", "--C"), 400],
  "a boundary that is too long": [
    "/upload",
    file("a"),
    400,
    `multipart/form-data; boundary=${"B".repeat(300)}`,
  ],
  "no last boundary": ["/upload", file("a").replace("--B--\r\n", ""), 400],
  "half a header": ["/upload", "--B\r\nContent-Dispos", 400],
  "no header": ["/upload", "--B\r\n\r\ncontent\r\n--B--\r\n", 400],
  "a large file without its end": ["/upload", file("a", LARGE).slice(0, -20), 400],
  "a name with a way up": ["/upload", file("../../evil"), 200],
  "an absolute name": ["/upload", file("/etc/evil"), 200],
  "a name of Windows": ["/upload", file("..\\\\evil"), 200],
  "a large file with a way up in its name": ["/upload", file("../../evil", LARGE), 200],
  "a name with NUL": ["/upload", file("a\0b"), 400],
  "a name beyond ASCII": ["/upload", file("über-\u{1f600}.txt"), 200],
  "a field with NUL in its name": ["/form", `${part('name="a\0"', "1")}--B--\r\n`, 400],
  "50,000 fields": ["/form", `${many(50_000, (i) => part(`name="f${i}"`, "1"))}--B--\r\n`, 413],
  "50,000 values of a field": ["/form", `${many(50_000, () => part('name="b"', "1"))}--B--\r\n`, 413],
  "50,000 files": ["/upload", `${many(50_000, () => part('name="file"; filename="a"', "1"))}--B--\r\n`, 413],
  "50,000 fields in a line": [
    "/form",
    many(50_000, (i) => `&f${i}=1`),
    413,
    "application/x-www-form-urlencoded",
  ],
  "50,000 values in a line": ["/form", many(50_000, () => "&b=1"), 413, "application/x-www-form-urlencoded"],
  "what no escape is": ["/form", "a=%zz%", 200, "application/x-www-form-urlencoded"],
};

export async function brokenBodies(server, _, folder) {
  // The first ones make V8 compile the code.
  for (const body of Object.values(BODIES)) await answer(server, body);
  const before = await idle(server, "broken bodies");
  let most = 0;
  for (const [name, body] of Object.entries(BODIES)) {
    await server.ask("cpu");
    const [head, content] = (await answer(server, body)).split("\r\n\r\n");
    const cpu = await server.ask("cpu");
    most = Math.max(most, cpu);
    const status = Number(head.split(" ")[1]);
    assert.equal(status, body[2], `broken bodies: ${name} is answered ${status} ${content}`);
    if (status >= 400)
      assert.ok(JSON.parse(content).detail.length > 0, `broken bodies: ${name} is not explained`);
    assert.ok(cpu < MOST_CPU, `broken bodies: ${name} took ${Math.round(cpu)} ms of CPU`);
    await nothingIsLeft(folder);
  }
  for (const [name, body] of Object.entries(BODIES)) {
    await answer(server, body, 0.5);
    await nothingIsLeft(folder);
    assert.equal((await idle(server, name)).open, 0);
  }
  return {
    bodies: Object.keys(BODIES).length,
    most_cpu_ms: Math.round(most),
    ...(await back(server, before, "broken bodies")),
  };
}

/** @param share the part of the body that is sent before the client disconnects. */
function answer({ port }, [path, content, , type = "multipart/form-data; boundary=B"], share = 1) {
  const body = Buffer.from(content);
  const socket = connect(port, "127.0.0.1");
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    "connection: close",
    `content-type: ${type}`,
    `content-length: ${body.length}`,
  ];
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (piece) => {
      text += piece;
    });
    // A response may arrive before the body is read. The rest of the body is then not read.
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.write(body.subarray(0, body.length * share), () => share < 1 && socket.destroy());
  });
}
