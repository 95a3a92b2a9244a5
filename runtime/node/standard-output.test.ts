import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { DescriptorLines } from "./standard-output.js";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A pipe of the system. A writer gets an error when it is full, and only the test reads it. */
function pipe() {
  const folder = mkdtempSync(path.join(tmpdir(), "countersign-pipe-"));
  const name = path.join(folder, "pipe");
  execFileSync("mkfifo", [name]);
  const reading = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
  const writing = openSync(name, constants.O_WRONLY | constants.O_NONBLOCK);
  closing.push(() => {
    closeSync(reading);
    closeSync(writing);
    rmSync(folder, { recursive: true });
  });
  let text = "";
  const buffer = Buffer.alloc(1 << 16);
  return {
    writing,
    /** Returns what has arrived so far. */
    read(): string {
      try {
        for (let size = 1; size > 0; ) {
          size = readSync(reading, buffer);
          text += buffer.toString("utf8", 0, size);
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      }
      return text;
    },
  };
}

test("lines arrive in their order", async () => {
  const { writing, read } = pipe();
  const lines = new DescriptorLines(writing);
  for (let i = 0; i < 3; i++) lines.write(`ü${i}`);
  await lines.flush();
  lines.write("last");
  await lines.flush();
  expect(read()).toBe("ü0\nü1\nü2\nlast\n");
});

test("where nobody reads, the writer goes on, keeps no more than it may, and says what is missing", async () => {
  const { writing, read } = pipe();
  const lines = new DescriptorLines(writing, 100_000);
  const count = 10_000;
  for (let i = 0; i < count; i++) {
    lines.write(`${i} ${"x".repeat(100)}`);
    // Several turns, in which the pipe is full.
    if (i % 1000 === 0) await new Promise(setImmediate);
  }
  const arrived = () => read().split("\n").slice(0, -1);
  const dropped = () =>
    [...read().matchAll(/(\d+) lines of the log were dropped/g)].reduce(
      (sum, [, one]) => sum + Number(one),
      0,
    );
  const whole = () => arrived().filter((line) => /^\d+ x{100}$/.test(line)).length;
  await expect.poll(() => whole() + dropped()).toBe(count);
  expect(dropped()).toBeGreaterThan(1000);
  lines.write("and on");
  await lines.flush();
  expect(arrived().at(-1)).toBe("and on");
});

test("what is left when the process ends is written then", () => {
  const { writing, read } = pipe();
  const lines = new DescriptorLines(writing);
  lines.write("first");
  lines.write("second");
  lines.writeRest();
  expect(read()).toBe("first\nsecond\n");
});

test("an output that is gone harms nobody", async () => {
  const lines = new DescriptorLines(999_999);
  lines.write("lost");
  await lines.flush();
  lines.write("as well");
  lines.writeRest();
});
