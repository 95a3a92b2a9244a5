import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileSource } from "./file-source.js";

const folder = mkdtempSync(path.join(tmpdir(), "countersign-source-"));
afterAll(() => rmSync(folder, { recursive: true }));
const name = path.join(folder, "a.bin");
writeFileSync(name, Buffer.alloc(200_000, 7));

const source = async (start: number, end: number) =>
  fileSource(name, await stat(name, { bigint: true }), start, end);

/** How many times this process has the file open. Only Linux lists that. */
function openings(): number {
  return readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === name;
    } catch {
      return false;
    }
  }).length;
}

test("gives the bytes that are asked for, in pieces", async () => {
  const made = await source(10, 150_010);
  const lengths: number[] = [];
  for (let given = await made.next(); !given.done; given = await made.next()) {
    lengths.push(made.encode(given.value).length);
  }
  expect(lengths).toEqual([65_536, 65_536, 18_928]);
});

const onLinux = test.runIf(process.platform === "linux");

onLinux(
  "is closed at its end, when it is stopped, and when it is stopped while it is being opened",
  async () => {
    const whole = await source(0, 200_000);
    while (!(await whole.next()).done) expect(openings()).toBe(1);
    expect(openings()).toBe(0);

    const stopped = await source(0, 200_000);
    await stopped.next();
    expect(openings()).toBe(1);
    await stopped.stop();
    await stopped.stop();
    expect(openings()).toBe(0);

    const opening = await source(0, 200_000);
    const pending = Promise.resolve(opening.next()).catch(() => undefined);
    await opening.stop();
    await pending;
    expect(openings()).toBe(0);

    const unread = await source(0, 200_000);
    await unread.stop();
    expect(openings()).toBe(0);
  },
);

onLinux("of another version is closed at once", async () => {
  const before = await source(0, 200_000);
  writeFileSync(name, "other");
  await expect(before.next()).rejects.toThrow("has changed");
  expect(openings()).toBe(0);
});
