import * as fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "../../test/support/temporary.js";
import { ProjectError } from "./project.js";
import { type Disk, writeTogether } from "./write-together.js";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder("write-together");
});
afterEach(() => removeFolder(folder));

const at = (...names: string[]) => path.join(folder, ...names);
/** Every file and folder, with the content of files. */
const held = () =>
  Object.fromEntries(
    fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
      const file = at(name);
      return [name, fs.statSync(file).isDirectory() ? null : fs.readFileSync(file, "utf8")];
    }),
  );

/** A disk with a function that fails at its n-th call, in the middle of its work. */
function failing(name: keyof Disk, n: number, code: string): Disk {
  let calls = 0;
  const disk: Record<string, unknown> = { ...fs };
  const real = disk[name] as (...args: unknown[]) => unknown;
  disk[name] = (...args: unknown[]) => {
    if (++calls !== n) return real(...args);
    if (name === "writeFileSync") real(args[0], String(args[1]).slice(0, 3));
    throw Object.assign(new Error(`${code}: failed`), { code });
  };
  return disk as unknown as Disk;
}

const reasonOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProjectError) return `${error.diagnostic.code} ${error.message.replace(folder, "")}`;
    throw error;
  }
  return "";
};

const both = (disk?: Disk) =>
  writeTogether((write) => {
    write(at("old"), "new content");
    write(at("a/b/c"), "made");
    return "done";
  }, disk);

test("writes all files and the folders around them, and leaves nothing beside", () => {
  fs.writeFileSync(at("old"), "old content");
  expect(both()).toBe("done");
  expect(held()).toEqual({ old: "new content", a: null, "a/b": null, "a/b/c": "made" });
});

describe("leaves everything as it was", () => {
  test.each<[keyof Disk, number, string, string]>([
    ["writeFileSync", 1, "ENOSPC", "/old cannot be written: the disk is full."],
    ["writeFileSync", 2, "ENOSPC", "/a/b/c cannot be written: the disk is full."],
    ["writeFileSync", 2, "EDQUOT", "/a/b/c cannot be written: the disk quota is used up."],
    ["mkdirSync", 2, "EROFS", "/a/b/c cannot be written: the file system is read-only."],
    ["mkdirSync", 2, "EACCES", "/a/b/c cannot be written: there is no permission to."],
    ["renameSync", 1, "EBUSY", "/old cannot be written: it is in use."],
    ["writeFileSync", 1, "EODD", "/old cannot be written: EODD: failed."],
  ])("where %s fails the %i. time with %s", (name, n, code, words) => {
    fs.writeFileSync(at("old"), "old content");
    expect(reasonOf(() => both(failing(name, n, code)))).toBe(`CS4013 ${words}`);
    expect(held()).toEqual({ old: "old content" });
  });

  test("where the work itself fails", () => {
    const work = () =>
      writeTogether((write) => {
        write(at("a/b"), "1");
        throw new Error("a bug");
      });
    expect(work).toThrow("a bug");
    expect(held()).toEqual({});
  });

  test("where a folder or file stands in the way", () => {
    fs.mkdirSync(at("folder"));
    fs.writeFileSync(at("file"), "1");
    const before = held();
    for (const [name, reason] of [
      ["folder", "a folder has that name"],
      ["file/a", "a file is where its folder should be"],
      ["file/a/b", "a file is where a folder of its path should be"],
    ] as const) {
      const work = () => writeTogether((write) => [write(at("x/y"), "1"), write(at(name), "1")]);
      expect(reasonOf(work)).toBe(`CS4013 /${name} cannot be written: ${reason}.`);
      expect(held()).toEqual(before);
    }
  });
});

test("keeps links and permissions of a file that is replaced", () => {
  fs.writeFileSync(at("real"), "1");
  fs.chmodSync(at("real"), 0o640);
  fs.symlinkSync(at("real"), at("link"));
  writeTogether((write) => write(at("link"), "2"));
  expect([fs.lstatSync(at("link")).isSymbolicLink(), fs.readFileSync(at("real"), "utf8")]).toEqual([
    true,
    "2",
  ]);
  expect(fs.statSync(at("real")).mode & 0o777).toBe(0o640);
});

test.runIf(fs.existsSync("/dev/full"))("writes to a device as it is, and says when that is full", () => {
  writeTogether((write) => write("/dev/null", "1"));
  expect(fs.statSync("/dev/null").isCharacterDevice()).toBe(true);
  expect(reasonOf(() => writeTogether((write) => write("/dev/full", "1")))).toBe(
    "CS4013 /dev/full cannot be written: the disk is full.",
  );
});
