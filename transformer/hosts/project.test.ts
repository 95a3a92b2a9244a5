import { describe, expect, it } from "vitest";
import {
  type Files,
  type Found,
  findConfig,
  findEntry,
  findProject,
  readPackageJson,
  USUAL_ENTRIES,
} from "./project.js";

/** A disk with these files. */
function disk(files: Readonly<Record<string, string>>): Files {
  return {
    isFile: (path) => path in files,
    isFolder: (path) => Object.keys(files).some((file) => file.startsWith(`${path}/`)),
    read: (path) => files[path] ?? "",
  };
}

function refusal(found: Found<unknown>) {
  if (found.ok) throw new Error("found");
  const { code, message, fix } = found.diagnostic;
  expect(message).not.toMatch(/[{}\n]/);
  expect(fix).not.toBe("");
  return { code, message };
}

describe("findConfig", () => {
  const files = disk({ "/a/tsconfig.json": "{}", "/a/b/tsconfig.json": "{}", "/a/b/c/x.ts": "" });

  it("takes the nearest above the folder", () => {
    expect(findConfig("/a/b/c", undefined, files)).toEqual({ ok: true, value: "/a/b/tsconfig.json" });
    expect(findConfig("/a", undefined, files)).toEqual({ ok: true, value: "/a/tsconfig.json" });
  });

  it("takes the file or folder that is named", () => {
    expect(findConfig("/a", "b", files)).toEqual({ ok: true, value: "/a/b/tsconfig.json" });
    expect(findConfig("/a/b", "../tsconfig.json", files)).toEqual({ ok: true, value: "/a/tsconfig.json" });
  });

  it("CS4001 when there is none up to the root of the disk, or not where it was named", () => {
    expect(refusal(findConfig("/z/y", undefined, files))).toMatchObject({
      code: "CS4001",
      message: expect.stringContaining("/z/y"),
    });
    expect(refusal(findConfig("/a", "tsconfig.build.json", files))).toMatchObject({
      code: "CS4001",
      message: expect.stringContaining("/a/tsconfig.build.json"),
    });
  });
});

describe("findEntry", () => {
  it("tries the usual names in order", () => {
    for (const [index, name] of USUAL_ENTRIES.entries()) {
      const present = USUAL_ENTRIES.slice(index).map((each) => [`/p/${each}`, ""]);
      const found = findEntry("/p", undefined, undefined, disk(Object.fromEntries(present)));
      expect(found).toEqual({ ok: true, value: `/p/${name}` });
    }
  });

  it("prefers package.json#countersign, in both forms, and the command line to both", () => {
    const files = disk({ "/p/src/app.ts": "", "/p/server.ts": "", "/p/other.ts": "" });
    expect(findEntry("/p", { countersign: "server.ts" }, undefined, files)).toMatchObject({
      value: "/p/server.ts",
    });
    expect(findEntry("/p", { countersign: { entry: "./server.ts" } }, undefined, files)).toMatchObject({
      value: "/p/server.ts",
    });
    expect(findEntry("/p", { countersign: "server.ts" }, "/p/other.ts", files)).toMatchObject({
      value: "/p/other.ts",
    });
    expect(findEntry("/p", { countersign: {} }, undefined, files)).toMatchObject({ value: "/p/src/app.ts" });
  });

  it("CS4003 lists all that was looked for", () => {
    const { code, message } = refusal(findEntry("/p", {}, undefined, disk({})));
    expect(code).toBe("CS4003");
    for (const name of ["package.json#countersign", "src/app.ts", "src/main.ts", "src/index.ts", "app.ts"])
      expect(message).toContain(name);
  });

  it("CS4004 says where a missing entry was named", () => {
    expect(refusal(findEntry("/p", {}, "/p/src/ap.ts", disk({})))).toMatchObject({
      code: "CS4004",
      message: expect.stringContaining("the command line"),
    });
    expect(refusal(findEntry("/p", { countersign: "gone.ts" }, undefined, disk({})))).toMatchObject({
      code: "CS4004",
      message: expect.stringContaining("package.json"),
    });
    const isFolder = disk({ "/p/src/app.ts": "" });
    expect(refusal(findEntry("/p", {}, "/p/src", isFolder)).code).toBe("CS4004");
  });

  it.each([[["src/app.ts"]], [7], [""], [{ entry: 1 }], [null]])("CS4011 for %j", (countersign) => {
    expect(refusal(findEntry("/p", { countersign }, undefined, disk({ "/p/src/app.ts": "" }))).code).toBe(
      "CS4011",
    );
  });
});

describe("readPackageJson", () => {
  it("reads it, with a byte order mark too, and takes none for an empty one", () => {
    const files = disk({ "/p/package.json": '\uFEFF{"name":"p"}' });
    expect(readPackageJson("/p", files)).toEqual({ ok: true, value: { name: "p" } });
    expect(readPackageJson("/q", files)).toEqual({ ok: true, value: undefined });
  });

  it("CS4011 when it is not JSON", () => {
    const found = readPackageJson("/p", disk({ "/p/package.json": "name: p" }));
    expect(found.ok ? undefined : found.diagnostic.code).toBe("CS4011");
  });

  it("says at which line it is not", () => {
    const found = readPackageJson("/p", disk({ "/p/package.json": '{\n  "name": "p",\n  private: true\n}' }));
    expect(found.ok ? "" : found.diagnostic.message).toMatch(/ at line 3, column 3\.$/);
  });
});

describe("findProject", () => {
  const files = disk({
    "/w/tsconfig.json": "{}",
    "/w/src/app.ts": "",
    "/w/shop/tsconfig.json": "{}",
    "/w/shop/src/server.ts": "",
    "/w/shop/package.json": '{"countersign":"src/server.ts"}',
  });

  it("finds configuration and entry from a folder inside the project", () => {
    expect(findProject({ cwd: "/w/shop/src" }, files)).toEqual({
      ok: true,
      value: {
        root: "/w/shop",
        configFile: "/w/shop/tsconfig.json",
        entry: "/w/shop/src/server.ts",
      },
    });
  });

  it("looks for the configuration of an entry, not of the folder it was named in", () => {
    expect(findProject({ cwd: "/w", entry: "shop/src/server.ts" }, files)).toMatchObject({
      value: { root: "/w/shop", entry: "/w/shop/src/server.ts" },
    });
    expect(
      findProject({ cwd: "/w", entry: "shop/src/server.ts", tsconfig: "tsconfig.json" }, files),
    ).toMatchObject({ value: { root: "/w", entry: "/w/shop/src/server.ts" } });
  });

  it("passes every refusal on", () => {
    expect(refusal(findProject({ cwd: "/z" }, files)).code).toBe("CS4001");
    expect(refusal(findProject({ cwd: "/w", entry: "src/none.ts" }, files)).code).toBe("CS4004");
    expect(refusal(findProject({ cwd: "/e" }, disk({ "/e/tsconfig.json": "" }))).code).toBe("CS4003");
    const broken = disk({ "/e/tsconfig.json": "", "/e/package.json": "" });
    expect(findProject({ cwd: "/e" }, broken)).toMatchObject({ diagnostic: { code: "CS4011" } });
  });
});
