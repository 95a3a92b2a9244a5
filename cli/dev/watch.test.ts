import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { folder } from "../testing/fake.js";
import { isIgnored, relevance, type Watched, type Watcher, watch, watchRoots } from "./watch.js";

const watched: Watched = {
  root: "/p",
  configFiles: ["/p/tsconfig.json", "/p/package.json", "/tsconfig.base.json"],
  files: ["/p/src/app.ts", "/p/src/items/list.ts", "/p/source/x.ts", "/shared/lib.ts"],
  others: ["/p/node_modules/measures/index.d.ts"],
  isUnknown: false,
  outputs: ["/p/dist"],
  overtaken: () => undefined,
};

describe("watchRoots", () => {
  it("are the topmost folders, declarations of packages and the configuration", () => {
    expect(watchRoots(watched).toSorted()).toEqual(
      [
        "/p/src",
        "/p/source",
        "/shared",
        "/p/node_modules/measures/index.d.ts",
        "/p/tsconfig.json",
        "/p/package.json",
        "/tsconfig.base.json",
      ].toSorted(),
    );
  });
});

describe("isIgnored", () => {
  it.each([
    ["/p/src/node_modules", false],
    ["/p/.git", false],
    ["/p/.countersign", false],
    ["/p/dist", false],
    ["/p/dist/app.js", true],
    ["/p/src/logo.png", true],
    ["/p/src/data.sqlite", true],
  ])("%s", (path, isFile) => {
    expect(isIgnored(watched, path, isFile)).toBe(true);
  });

  it.each([
    ["/p/src", false],
    ["/p/src/new", false],
    ["/p/distances", false],
    ["/p/src/new/item.mts", true],
    ["/p/src/view.tsx", true],
    ["/p/src/data.json", true],
    ["/p/tsconfig.json", true],
  ])("not %s", (path, isFile) => {
    expect(isIgnored(watched, path, isFile)).toBe(false);
  });

  it("ignores neither a project in a hidden folder nor one that builds beside its sources", () => {
    const hidden: Watched = { ...watched, root: "/home/.work/p", files: ["/home/.work/p/src/app.ts"] };
    expect(isIgnored(hidden, "/home/.work/p/src", false)).toBe(false);
    expect(isIgnored(hidden, "/home/.work", false)).toBe(false);
    expect(isIgnored({ ...watched, outputs: ["/p"] }, "/p/src/app.ts", true)).toBe(false);
  });
});

describe("relevance", () => {
  const files = new Set(watched.files);
  const of = (event: "add" | "change" | "unlink", path: string) => relevance(watched, files, event, path);

  it("knows sources, declarations, new files, and configuration", () => {
    expect(of("change", "/p/src/app.ts")).toBe("source");
    expect(of("unlink", "/shared/lib.ts")).toBe("source");
    expect(of("change", "/p/src/env.d.ts")).toBe("source");
    expect(of("add", "/p/src/new.ts")).toBe("source");
    expect(of("change", "/p/tsconfig.json")).toBe("configuration");
    expect(of("change", "/p/package.json")).toBe("configuration");
    expect(of("change", "/tsconfig.base.json")).toBe("configuration");
  });

  it("passes over files of other programs", () => {
    expect(of("change", "/p/src/app.test.ts")).toBeUndefined();
    expect(of("unlink", "/p/src/app.test.ts")).toBeUndefined();
  });

  it("takes any source for a part of the program if the compiler failed", () => {
    const unknown = { ...watched, isUnknown: true };
    expect(relevance(unknown, files, "change", "/p/src/large.ts")).toBe("source");
    expect(relevance(unknown, files, "unlink", "/p/src/large.ts")).toBe("source");
    expect(relevance(unknown, files, "change", "/p/tsconfig.json")).toBe("configuration");
  });
});

describe("watch", () => {
  let watcher: Watcher | undefined;
  const made = folder({
    "tsconfig.json": "{}",
    "src/app.ts": "",
    "node_modules/.package-lock.json": "{}",
  });
  afterEach(async () => {
    await watcher?.close();
    made.remove();
  });

  it("reports a change, a file in a new folder, the configuration, and an install", async () => {
    const path = (name: string) => join(made.path, name);
    const changes: string[] = [];
    watcher = await watch(
      {
        root: made.path,
        configFiles: [path("tsconfig.json"), path("node_modules/.package-lock.json")],
        files: [path("src/app.ts")],
        others: [],
        isUnknown: false,
        outputs: [],
        overtaken: () => undefined,
      },
      (what) => changes.push(what),
    );
    // Repeated, because changes before the watcher is ready may be missed. Not too often: Chokidar reports no events for a file
    // soon after its last one.
    const seen = async (what: string, act: () => void) => {
      changes.length = 0;
      const reported = () => {
        if (!changes.includes(what)) act();
        return changes;
      };
      await expect.poll(reported, { interval: 500 }).toContain(what);
    };
    await seen("source", () => writeFileSync(path("src/app.ts"), "1"));
    await seen("source", () => {
      mkdirSync(path("src/new"), { recursive: true });
      writeFileSync(path("src/new/item.ts"), "1");
    });
    await seen("configuration", () => writeFileSync(path("tsconfig.json"), "{ }"));
    await seen("configuration", () => writeFileSync(path("node_modules/.package-lock.json"), "{ }"));
    await seen("source", () => {
      writeFileSync(path("src/app.ts"), "2");
      rmSync(path("src/app.ts"));
    });
  });

  it("compares what was read with the disk when it is ready, and after each compilation", async () => {
    const changes: string[] = [];
    const quiet: Watched = { ...watched, files: [], others: [], configFiles: ["/p/tsconfig.json"] };
    watcher = await watch({ ...quiet, overtaken: () => "configuration" }, (what) => changes.push(what));
    await expect.poll(() => changes).toEqual(["configuration"]);
    watcher.update({ ...quiet, overtaken: () => "source" });
    await expect.poll(() => changes).toEqual(["configuration", "source"]);
  });
});
