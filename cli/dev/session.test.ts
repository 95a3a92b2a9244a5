import { createServer } from "node:net";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { devSession, freePort, scripts } from "../testing/dev-session.js";

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

describe("dev owns the port", () => {
  it("leaves the old process serving when the new one does not start", async () => {
    const { says, answer, save } = session("one");
    await says("Watching for changes");
    const before = await answer("/pid");
    save("throws");
    await says("Still serving the version of");
    expect(await answer("/pid")).toBe(before);
    save("two");
    await says("restarted in");
    expect(await answer()).toBe("two");
  });

  it("holds requests while nothing serves yet, and answers them when something does", async () => {
    const port = await freePort();
    const { says, save, text } = session("error", ["--port", String(port)]);
    await says("Waiting for a change.");
    save("slow start");
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect(text.stdout).toContain("Watching for changes");
  });

  it("says what is wrong while nothing serves: as a page to browsers, as problem details to others", async () => {
    const port = await freePort();
    const { says } = session("error", ["--port", String(port)]);
    await says("Waiting for a change.");
    const asked = (accept: string) => fetch(`http://127.0.0.1:${port}/items`, { headers: { accept } });
    const page = await asked("text/html,application/xhtml+xml;q=0.9");
    expect(page.status).toBe(503);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("No such parameter.");
    const problem = await asked("application/json");
    for (const accept of ["*/*", "application/json, text/html;q=0.5", "text/html;q=0"])
      expect((await asked(accept)).headers.get("content-type")).toBe("application/problem+json");
    expect(problem.headers.get("content-type")).toBe("application/problem+json");
    expect(await problem.json()).toMatchObject({
      status: 503,
      problems: [{ code: "CS1003", message: "No such parameter." }],
    });
  });

  it("says so to requests when the app has stopped, until it is mended", async () => {
    const { says, answer, request, save } = session("one");
    await says("Watching for changes");
    await expect(request("/end")).rejects.toThrow();
    await says("The app has stopped. Waiting for a change.");
    const refused = await request();
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ printed: "Error: ended by a request" });
    save("two");
    await says("restarted in");
    expect(await answer()).toBe("two");
  });

  it("says how a process ended that printed nothing itself", async () => {
    const { says, request, save } = session("one");
    await says("Watching for changes");
    save("crash");
    await says(/The app did not start: its process ended with exit code 1\.\nStill serving the version of/);
    await expect(request("/exit")).rejects.toThrow();
    await says(/The app's process ended with exit code 7\.\nThe app has stopped\. Waiting for a change\./);
  });

  it("says so when an app does not finish its start, and serves the next change", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    ends.push(() => void vi.useRealTimers());
    const { says, answer, save, text } = session("one");
    await says("Watching for changes");
    expect(text.stdout).not.toContain("has not started");
    save("waits");
    const later = () => vi.advanceTimersByTime(1_000) && text.stdout;
    await expect
      .poll(later)
      .toMatch(/has not started after 5 s\..* The previous version serves until then\./);
    expect(await answer()).toBe("one");
    save("two");
    await says("restarted in");
    expect(await answer()).toBe("two");
  });

  it("ends the old process first with --stop-first, and goes back to it when the new one does not start", async () => {
    const { says, answer, save } = session("one", ["--port", "0", "--stop-first"]);
    await says("Watching for changes");
    const before = await answer("/pid");
    save("throws");
    await says(/The new version did not start\. Starting the version of .* again\.\n/);
    await says(/\nServing the version of .* again\.\n/);
    const again = await answer("/pid");
    expect(again).toMatch(/^one/);
    expect(again).not.toBe(before);
    save("two");
    await says("restarted in");
    expect(await answer()).toBe("two");
  });

  it("opens the docs once with --open", async () => {
    const { says, save, opened, text } = session("one", ["--port", "0", "--open"]);
    await says("Watching for changes");
    save("two");
    await says("restarted in");
    expect(opened).toEqual([/Docs {4}(\S+)/.exec(text.stdout)?.[1]]);
  });

  it("does not begin with a package.json whose way to restart cannot be meant", async () => {
    const { exitCode, text } = session("one", ["--port", "0"], {
      "package.json": '{ "countersign": { "dev": { "restart": "never" } } }',
    });
    expect(await exitCode).toBe(1);
    expect(text.stderr).toContain('"restart" of "dev" must be one of "start-first", "stop-first"');
  });

  it("ends with 1 and CS4006 when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    ends.push(() => new Promise<void>((closed) => other.close(() => closed())));
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { exitCode, text } = session("one", ["--port", String(port)]);
    expect(await exitCode).toBe(1);
    expect(text.stderr).toMatch(
      `error CS4006: Cannot listen on 127.0.0.1:${port}: another process already listens there.`,
    );
  });
});

describe("dev with little memory", () => {
  it("keeps the app served when the program does not fit, and keeps nothing of the compiler", async () => {
    const { says, answer, save, text, compilers, kept } = session("one");
    await says("Watching for changes");
    const before = await answer("/pid");
    save("large");
    await says("Still serving the version of");
    expect(text.stderr).toContain("error CS4104: The compiler already uses 95 of the 100 MB");
    expect(text.stderr).toContain('fix: Run "node --max-old-space-size=200 ');
    expect(await answer("/pid")).toBe(before);
    await expect.poll(kept).toBe(0);
    save("two");
    await says("restarted in");
    expect(await answer()).toBe("two");
    // The second one tried the large program without what the first had read before.
    expect(compilers()).toBe(3);
  });

  it("prints nothing if the program fits into the memory of a new compiler", async () => {
    const { says, answer, save, text, compilers } = session("one grown");
    await says("Watching for changes");
    save("two grown");
    await says("restarted in");
    expect(await answer()).toBe("two grown");
    expect(text.stderr).toBe("");
    expect(compilers()).toBe(2);
  });

  it("serves a build whose types do not fit, and checks the next one with a new compiler", async () => {
    const { says, answer, save, text, compilers, kept } = session("one");
    await says("Watching for changes");
    save("deep");
    await says("The types of this build are not checked.");
    expect(text.stderr).toContain("error CS4104: ");
    expect(await answer()).toBe("deep");
    await expect.poll(kept).toBe(0);
    save("mistyped");
    await says("It is mistyped.");
    expect(await answer()).toBe("mistyped");
    expect(compilers()).toBe(2);
  });

  it("says to requests what is wrong if the first version does not fit", async () => {
    const port = await freePort();
    const { says, save, answer } = session("large", ["--port", String(port)]);
    await says("Waiting for a change.");
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ problems: [{ code: "CS4104" }] });
    save("two");
    await says("Watching for changes");
    expect(await answer()).toBe("two");
  });
});
