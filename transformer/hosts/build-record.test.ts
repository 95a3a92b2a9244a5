import { appendFileSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildCache } from "../../cli/build-cache.js";
import { removeFolder, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { hashOfFolder, isUnchanged, type Noted, type Seen, see } from "./build-record.js";

let folder: string;
/** The time at which the build started. */
let since: number;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = temporaryFolder("build-record");
  writeFiles(folder, {
    "tsconfig.json": {},
    "src/app.ts": "export {};\n",
    "packages/a/index.d.ts": "export type A = 1;\n",
    "packages/b/index.d.ts": "export type A = 1;\n",
    "dist/app.js": "export {};\n",
  });
  link("a");
  // Longer than the resolution of file timestamps.
  await setTimeout(50);
  since = Date.now();
});
afterEach(() => removeFolder(folder));

function link(to: string) {
  rmSync(at("linked"), { force: true });
  symlinkSync(at(`packages/${to}`), at("linked"), "junction");
}

/** What a build of this folder recorded. */
const noted = (): Noted => ({
  files: [at("tsconfig.json"), at("src/app.ts"), at("linked/index.d.ts")],
  absent: [at("src/other.ts"), `${at("src/folder")}/`],
  folders: [[at("src"), hashOfFolder(at("src"))]],
  listings: [at("packages/a")],
  links: [[at("linked/index.d.ts"), at("packages/a/index.d.ts")]],
});

/** Everything that may change. */
const CHANGES: readonly (readonly [what: string, change: () => void])[] = [
  ["a file beside that of a package", () => writeFileSync(at("packages/a/index.ts"), "export {};\n")],
  ["a file", () => appendFileSync(at("src/app.ts"), "// more\n")],
  ["a file that is gone", () => rmSync(at("tsconfig.json"))],
  ["a file that was not there", () => writeFileSync(at("src/other.ts"), "")],
  ["a folder that was not there", () => mkdirSync(at("src/folder"))],
  ["a new file beside others", () => writeFileSync(at("src/new.ts"), "")],
  ["where a link leads, though it holds the same", () => link("b")],
];

describe("what a build saw", () => {
  test("is unchanged as long as nothing changes", () => {
    const seen = see(noted(), since);
    expect(seen && isUnchanged(seen)).toBe(true);
  });

  test.each(CHANGES)("changes with %s", (_, change) => {
    const seen = see(noted(), since) as Seen;
    expect(isUnchanged(seen)).toBe(true);
    change();
    expect(isUnchanged(seen)).toBe(false);
  });

  test("is unchanged where a folder has the name of a file that was looked for, until the file is there", () => {
    const found = see({ ...noted(), absent: [at("packages/a")] }, since) as Seen;
    expect(isUnchanged(found)).toBe(true);
    rmSync(at("packages/a"), { recursive: true });
    writeFileSync(at("packages/a"), "");
    expect(isUnchanged({ ...found, files: {}, listings: {}, links: {} })).toBe(false);
  });

  test("does not change with what no build looks at", () => {
    const seen = see(noted(), since) as Seen;
    writeFiles(folder, {
      "src/readme.md": "x",
      "src/.hidden/a.ts": "",
      "src/node_modules/a/index.ts": "",
      "packages/c/index.d.ts": "",
    });
    expect(isUnchanged(seen)).toBe(true);
  });
});

describe("what changes while a build runs", () => {
  const CHANGED: readonly (readonly [what: string, change: () => void])[] = [
    ...CHANGES.filter(([what]) => what !== "a file that is gone"),
    ["a file that keeps its time", () => keepingItsTime(at("src/app.ts"))],
    ["a file changed and changed back", () => changedBack(at("src/app.ts"))],
  ];

  function keepingItsTime(file: string) {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, "export const a = 1;\n");
    utimesSync(file, atime, mtime);
  }

  function changedBack(file: string) {
    writeFileSync(file, "export const a = 1;\n");
    writeFileSync(file, "export {};\n");
  }

  test.each(CHANGED)("makes it one nobody can rely on: %s", (_, change) => {
    const before = noted();
    change();
    expect(see(before, since)).toBeUndefined();
  });
});

describe("a build that is remembered", () => {
  const paths = () => ({ root: folder, configFile: at("tsconfig.json"), entry: at("src/app.ts") });
  const summary = () => ({
    outDir: at("dist"),
    entry: at("dist/app.js"),
    routes: "1 route",
    artifacts: [],
    files: 1,
    problems: [],
  });
  const remember = () => cache().remember(summary(), [noted()], [at("dist/app.js")], since);
  const cache = () => buildCache(paths() as Parameters<typeof buildCache>[0], undefined);

  test("is up to date until anything changes", () => {
    expect(cache().upToDate()).toBeUndefined();
    remember();
    expect(cache().upToDate()).toEqual(summary());
    expect(
      buildCache(paths() as Parameters<typeof buildCache>[0], at("elsewhere")).upToDate(),
    ).toBeUndefined();
  });

  test.each([...CHANGES, ["an output", () => appendFileSync(at("dist/app.js"), "// mine\n")] as const])(
    "is not up to date after %s changed",
    (_, change) => {
      remember();
      change();
      expect(cache().upToDate()).toBeUndefined();
    },
  );

  test("is forgotten where an input changed while it ran, but not the one before", () => {
    remember();
    appendFileSync(at("src/app.ts"), "// more\n");
    remember();
    expect(cache().upToDate()).toBeUndefined();
    writeFileSync(at("src/app.ts"), "export {};\n");
    expect(cache().upToDate()).toEqual(summary());
  });

  test("does no harm where it cannot be written", () => {
    writeFileSync(at(".countersign"), "mine");
    remember();
    expect(cache().upToDate()).toBeUndefined();
  });
});
