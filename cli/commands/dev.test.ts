import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { devSession, scripts } from "../testing/dev-session.js";

afterAll(scripts.remove);

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

function session(...given: Parameters<typeof devSession>) {
  const made = devSession(...given);
  ends.push(() => made.end());
  return made;
}

describe("dev", () => {
  it("serves, says where, and serves anew after a change at the same address", async () => {
    const { says, answer, save, root, text } = session("one");
    await says("Watching for changes");
    expect(text.stdout).toMatch(/countersign dev {2}src\/app\.ts, 1 route\n/);
    expect(text.stdout).toMatch(/Docs {4}http:\/\/127\.0\.0\.1:\d+\/docs\n/);
    expect(await answer()).toBe("one");
    expect(existsSync(join(root, ".countersign/dev/app.js"))).toBe(true);
    expect(readFileSync(join(root, ".countersign/.gitignore"), "utf8")).toBe("*\n");
    save("two");
    await says(/restarted in \d+ ms \(1 route\)/);
    expect(await answer()).toBe("two");
  });

  it("prints errors and keeps the last good build, also when the compiler itself fails", async () => {
    const { says, answer, save } = session("one");
    await says("Watching for changes");
    save("error");
    await says(/error CS1003: [\s\S]*Still serving the version of \d\d:\d\d:\d\d\.\n$/);
    expect(await answer()).toBe("one");
    save("bug");
    await says("a bug in the compiler", "stderr");
    expect(await answer()).toBe("one");
    save("two");
    await says("restarted in");
    expect(await answer()).toBe("two");
  });

  it("serves first and says what is wrong with the types behind that, until nothing is", async () => {
    const { says, answer, save, log } = session("one");
    await says("Watching for changes");
    save("mistyped");
    const wrong = [
      "restarted in 0 ms (1 route)",
      "../../project/src/app.ts(3,7): error TS2322: It is mistyped.",
      "",
      "Found 1 error in 1 file.",
      "Serving this build anyway.",
    ];
    await expect.poll(log).toEqual(wrong);
    expect(await answer()).toBe("mistyped");
    save("right");
    await expect.poll(log).toEqual([...wrong, "restarted in 0 ms (1 route)", "The type errors are gone."]);
    expect(await answer()).toBe("right");
  });

  it("never prints the types of a build that an edit has overtaken", async () => {
    const { says, answer, save, log, check } = session("one");
    await says("Watching for changes");
    save("mistyped and slow");
    await expect.poll(() => check.steps).toBeGreaterThan(10);
    expect(await answer()).toBe("mistyped and slow");
    save("mistyped again");
    await says("Serving this build anyway");
    check.hurried = true;
    await setTimeout(50);
    expect(log()?.filter((line) => line.includes("It is"))).toEqual([
      expect.stringContaining("It is mistyped again."),
    ]);
  });

  it("says nothing of the types of a served build once a newer one has errors", async () => {
    const { says, answer, save, log, check } = session("one");
    await says("Watching for changes");
    save("mistyped and slow");
    await expect.poll(() => check.steps).toBeGreaterThan(10);
    save("error");
    await says("Still serving the version of");
    check.hurried = true;
    await setTimeout(50);
    const errors = [
      "error CS1003: No such parameter.",
      "",
      "Found 1 error.",
      expect.stringMatching(/^Still serving the version of \d\d:\d\d:\d\d\.$/),
    ];
    expect(log()).toEqual(["restarted in 0 ms (1 route)", ...errors]);
    expect(await answer()).toBe("mistyped and slow");
  });

  it("says what is wrong with the types together with errors of its own", async () => {
    const { says, answer, save, log } = session("one");
    await says("Watching for changes");
    save("error, mistyped");
    await says("Still serving the version of");
    expect(log()).toEqual([
      "../../project/src/app.ts(3,7): error TS2322: It is error, mistyped.",
      "error CS1003: No such parameter.",
      "",
      "Found 2 errors in 1 file.",
      expect.stringMatching(/^Still serving the version of \d\d:\d\d:\d\d\.$/),
    ]);
    expect(await answer()).toBe("one");
  });

  it("says at once what is odd, and later what TypeScript may have explained", async () => {
    const { says, save, log } = session("one");
    await says("Watching for changes");
    save("odd, unreached, mistyped");
    await says("Serving this build anyway");
    expect(log()?.filter((line) => /CS|TS|restarted/.test(line))).toEqual([
      "warning CS1040: Odd.",
      "restarted in 0 ms (1 route)",
      expect.stringContaining("TS2322"),
    ]);
    save("odd, unreached");
    await says("The type errors are gone");
    expect(
      log()
        ?.filter((line) => /CS|TS|restarted/.test(line))
        .slice(3),
    ).toEqual(["warning CS1040: Odd.", "restarted in 0 ms (1 route)", "warning CS3005: Nobody gets here."]);
  });

  it("says what is wrong with the types of an app that stops", async () => {
    const { says, save, log } = session("one");
    await says("Watching for changes");
    save("crash, mistyped");
    await says("Found 1 error");
    expect(log()).toEqual([
      "The app did not start: its process ended with exit code 1.",
      expect.stringContaining("Still serving the version of"),
      "../../project/src/app.ts(3,7): error TS2322: It is crash, mistyped.",
      "",
      "Found 1 error in 1 file.",
    ]);
  });

  it("serves nothing mistyped with --check-first", async () => {
    const { says, answer, save, log } = session("one", ["--port", "0", "--check-first"]);
    await says("Watching for changes");
    save("mistyped");
    await says("Still serving the version of");
    expect(await answer()).toBe("one");
    save("right");
    await says("restarted in");
    expect(await answer()).toBe("right");
    expect(log()).toEqual([
      "../../project/src/app.ts(3,7): error TS2322: It is mistyped.",
      "",
      "Found 1 error in 1 file.",
      expect.stringMatching(/^Still serving the version of \d\d:\d\d:\d\d\.$/),
      "restarted in 0 ms (1 route)",
    ]);
  });

  it("serves the last of two saves, however close", async () => {
    const { says, answer, save } = session("one");
    await says("Watching for changes");
    // The watcher is notified of the first save only. The compilation begins 20 ms after it.
    for (const pause of [5, 35, 40, 45, 70]) {
      save(`before ${pause}`);
      await setTimeout(pause);
      save(`after ${pause}`);
      await expect.poll(answer).toBe(`after ${pause}`);
    }
  });

  it("hears of a save right after the compiler failed", async () => {
    const { says, answer, save } = session("one");
    await says("Watching for changes");
    for (const pause of [35, 40, 45]) {
      save("bug");
      await setTimeout(pause);
      save(`after ${pause}`);
      await expect.poll(answer).toBe(`after ${pause}`);
    }
  });

  it("waits for a change when the first build has errors", async () => {
    const { says, answer, save } = session("error");
    await says("Waiting for a change.");
    save("one");
    await says("Watching for changes");
    expect(await answer()).toBe("one");
  });

  it("waits for a change when the app stops by itself", async () => {
    const { says, answer, save } = session("crash");
    await says("Waiting for a change.");
    save("one");
    await says("Watching for changes");
    expect(await answer()).toBe("one");
  });

  it("goes on with a broken package.json, and takes it up when it is mended", async () => {
    const { says, answer, root } = session("one");
    await says("Watching for changes");
    writeFileSync(join(root, "package.json"), "{");
    await says("error CS4011", "stderr");
    expect(await answer()).toBe("one");
    appendFileSync(join(root, "package.json"), "}");
    await says("restarted in");
  });

  it("ends with 0 when it is interrupted, and takes the child with it", async () => {
    const { says, answer, exitCode, interrupt } = session("one");
    await says("Watching for changes");
    interrupt();
    expect(await exitCode).toBe(0);
    await expect(answer()).rejects.toThrow();
  });

  it("ends with 0 when there never was a child", async () => {
    const { says, exitCode, interrupt } = session("error");
    await says("Waiting for a change.");
    interrupt();
    expect(await exitCode).toBe(0);
  });

  it("ends with 1 when there is no project to begin with", async () => {
    const { exitCode, text } = session("one", ["src/none.ts"]);
    expect(await exitCode).toBe(1);
    expect(text.stderr).toContain("CS4004");
  });
});
