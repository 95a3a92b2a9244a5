import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { finish, type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

const TSCONFIG = {
  compilerOptions: {
    target: "ES2023",
    lib: ["ES2023"],
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    rootDir: "src",
    outDir: "dist",
  },
  include: ["src"],
};

/** With declarations of the names that a bundle provides to CommonJS packages. */
const NODE_APP = `
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { App, type EventStream, type Socket, type Upload } from "countersign";
import { answer } from "native-thing";
import { folder } from "plain-thing";
import { kind } from "left-out/part.js";
import { fail } from "./fail.js";

const require = createRequire(import.meta.url);
const __dirname = path.dirname(fileURLToPath(import.meta.url));

interface Item {
  name: string;
}

const app = new App({ title: "Shop", version: "1.0.0" });

app.get("/items/:id", (id: number): Item => ({ name: "Lamp " + id }));
app.get("/folders", (): string[] => [__dirname, folder(), typeof require.resolve]);
app.get("/packages", (): string[] => [String(answer()), kind, process.env.NODE_ENV ?? ""]);
app.get("/fail", (): string => fail());
app.get("/slow", async (): Promise<string> => {
  console.log("in progress");
  return new Promise((resolve) => setTimeout(resolve, 500, "done"));
});
app.get("/stack", (): string => {
  try {
    return fail();
  } catch (error) {
    return (error as Error).stack ?? "";
  }
});
app.get("/ticks", async function* (): EventStream<number> {
  yield 1;
});
app.post("/photos", async (photo: Upload): Promise<{ size: number }> => {
  await photo.save("saved.bin");
  return { size: photo.size };
});
app.socket("/echo", async (socket: Socket<string, string>) => {
  for await (const text of socket) await socket.send("echo " + text);
});
app.frontend("/", "public");

export default app;
`;

const FAIL = `class Broken extends Error {
  static readonly known = [Broken];
}

export function fail(): string {
  throw new Broken("on purpose");
}
`;

const packageOf = (name: string, files: Readonly<Record<string, string>>) => ({
  [`node_modules/${name}/package.json`]: { name, version: "1.0.0", main: "index.js" },
  ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text])),
});

const PACKAGES = {
  ...packageOf("native-thing", {
    "index.js": "exports.answer = () => 42;",
    "index.d.ts": "export function answer(): number;",
    "build/Release/thing.node": "",
  }),
  ...packageOf("plain-thing", {
    "index.js": 'require("node:fs"); exports.folder = () => __dirname;',
    "index.d.ts": "export function folder(): string;",
  }),
  ...packageOf("left-out", {
    "part.js": 'exports.kind = "of the build";',
    "part.d.ts": "export const kind: string;",
  }),
};

const build = (root: string, ...options: string[]) =>
  finish(process.execPath, [countersign, "build", ...options], root);

/** A folder outside the repository. */
function emptyFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "countersign-bundle-"));
}

describe("a bundle for Node", () => {
  let project: string;
  let place: string;
  let url: string;
  let server: Running | undefined;

  beforeAll(async () => {
    project = temporaryFolder("bundle");
    place = emptyFolder();
    writeFiles(project, {
      "package.json": { name: "shop", type: "module" },
      "tsconfig.json": TSCONFIG,
      "src/app.ts": NODE_APP,
      "src/fail.ts": FAIL,
      ...PACKAGES,
    });
    const built = await build(project, "--bundle", "--external", "left-out");
    expect(built.stderr).toBe("");
    expect(built.stdout.replace(/\([\d.]+ s\)/, "(time)")).toBe(
      `Bundled 9 routes, 2 files into dist (time)
  entry    dist/server.js
  document dist/openapi.json
  messages dist/asyncapi.json
  external left-out (--external)
  external native-thing (native add-on)
`,
    );
    expect(readdirSync(path.join(project, "dist")).sort()).toEqual([
      "asyncapi.json",
      "countersign.json",
      "openapi.json",
      "server.js",
      "server.js.map",
    ]);
    for (const file of ["server.js", "server.js.map"])
      copyFileSync(path.join(project, "dist", file), path.join(place, file));
    writeFiles(place, {
      "public/index.html": "<title>Shop</title>",
      ...packageOf("native-thing", { "index.js": "exports.answer = () => 43;" }),
      ...packageOf("left-out", { "part.js": 'exports.kind = "of the place";' }),
    });
    server = start(process.execPath, ["server.js"], place, { HOST: "127.0.0.1", PORT: "0", NODE_ENV: "" });
    url = urlIn(await server.printed(/Serving at .*\n/));
  }, 120_000);

  afterAll(async () => {
    await server?.stop();
    removeFolder(project);
    removeFolder(place);
  });

  test("serves routes, and what is wrong with a request", async () => {
    expect(await (await fetch(`${url}/items/3`)).json()).toEqual({ name: "Lamp 3" });
    expect((await fetch(`${url}/items/x`)).status).toBe(422);
    expect(await (await fetch(`${url}/ticks`)).text()).toContain("data: 1");
  });

  test("serves its documents and pages, byte for byte", async () => {
    for (const name of ["openapi.json", "asyncapi.json"])
      expect(await (await fetch(`${url}/${name}`)).text()).toBe(
        readFileSync(path.join(project, "dist", name), "utf8"),
      );
    for (const page of ["/docs", "/docs/asyncapi"]) {
      const html = await (await fetch(url + page)).text();
      const parts = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, part = ""]) => part);
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts) {
        const answer = await fetch(new URL(part, url + page));
        expect([page, part, answer.status]).toEqual([page, part, 200]);
        await answer.arrayBuffer();
      }
    }
  });

  test("has its packages in it, but those with native add-ons and those named --external", async () => {
    expect(await (await fetch(`${url}/packages`)).json()).toEqual(["43", "of the place", "production"]);
    expect(await (await fetch(`${url}/folders`)).json()).toEqual([place, place, "function"]);
  });

  test("spools uploads to the disk, and serves a frontend of its working directory", async () => {
    const form = new FormData();
    form.set("photo", new File([new Uint8Array(300_000).fill(7)], "a.bin"));
    const sent = await fetch(`${url}/photos`, { method: "POST", body: form });
    expect([sent.status, await sent.json()]).toEqual([200, { size: 300_000 }]);
    expect(readFileSync(path.join(place, "saved.bin"))).toEqual(Buffer.alloc(300_000, 7));
    expect(await (await fetch(url, { headers: { accept: "text/html" } })).text()).toContain("Shop");
  });

  test("has ws in it for its sockets", async () => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/echo`);
    const said = await new Promise<string>((resolve, reject) => {
      socket.on("open", () => socket.send("hi"));
      socket.on("message", (data: Buffer) => resolve(data.toString("utf8")));
      socket.on("error", reject);
    });
    socket.close();
    expect(said).toBe("echo hi");
  });

  test("stack traces name lines of the sources", async () => {
    expect((await fetch(`${url}/fail`)).status).toBe(500);
    const line = NODE_APP.split("\n").findIndex((text) => text.includes('"/fail"')) + 1;
    // In production each message is a line of JSON.
    const printed = await server?.printed(/"err":.*\n/);
    const { err } = JSON.parse(printed?.split("\n").find((text) => text.includes('"err":')) ?? "");
    expect(err).toMatchObject({ type: "Broken" });
    expect(err.stack).toMatch(/at fail \(.*src\/fail\.ts:6:9\)/);
    expect(err.stack).toMatch(new RegExp(`src/app\\.ts:${line}:\\d+`));
    expect(await (await fetch(`${url}/stack`)).text()).toContain("fail.ts:6:9");
  });

  test("ends on SIGTERM as start does: behind the last answer, with 0", async () => {
    const slow = fetch(`${url}/slow`).then((answer) => answer.text());
    await server?.printed(/in progress/);
    expect(await server?.stop()).toBe(0);
    expect(await slow).toContain("done");
  });

  test("says why it cannot start, with 1", async () => {
    const port = await finish("env", ["PORT=http", process.execPath, "server.js"], place);
    expect([port.code, port.stdout]).toEqual([1, ""]);
    expect(port.stderr).toContain(
      'The environment variable PORT is "http". A port is a number from 0 to 65535.',
    );
    const other = emptyFolder();
    copyFileSync(path.join(place, "server.js"), path.join(other, "server.js"));
    const lost = await finish(process.execPath, ["server.js"], other);
    removeFolder(other);
    expect(lost.code).toBe(1);
    expect(lost.stderr).toMatch(/left-out|native-thing/);
  });

  test("is a build for countersign start, also of several workers, and a module with the app", async () => {
    writeFiles(project, { "public/index.html": "" });
    const options = ["start", "--host", "127.0.0.1", "--port", "0", "--workers", "2"];
    const started = start(process.execPath, [countersign, ...options], project);
    const at = urlIn(await started.printed(/Serving .* at .*\n/));
    expect(await (await fetch(`${at}/items/3`)).json()).toEqual({ name: "Lamp 3" });
    expect(await started.stop()).toBe(0);
    expect(started.output()).toContain("Serving dist/server.js");
  });
});

/** Workers throw if code waits or uses random values while modules load. */
async function loadedAsByWorkers(file: string) {
  const refuse = () => {
    throw new Error("Disallowed operation called within global scope");
  };
  vi.stubGlobal("AbortController", refuse);
  vi.spyOn(crypto, "randomUUID").mockImplementation(refuse);
  vi.spyOn(crypto, "getRandomValues").mockImplementation(refuse);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
}

describe("a bundle for Workers", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) removeFolder(folder);
  });

  const APP = `
import { EventEmitter } from "node:events";
import { App } from "countersign";
import { folder } from "plain-thing";
import { fail } from "./fail.js";

const app = new App({
  title: "Shop",
  version: "1.0.0",
  cors: { origin: ["https://shop.example"] },
  requestId: true,
  securityHeaders: true,
  compression: true,
});
app.get("/items/:id", (id: number): string => "Lamp " + id);
app.get("/events", (): boolean => new EventEmitter() instanceof folder());
app.get("/fail", (): string => fail());
export class Room {}
export default app;
`;

  test.each([
    ["ES modules", "module", "js"],
    ["CommonJS", "commonjs", "mjs"],
  ])("answers without Node, with all its pages: %s", async (_, type, extension) => {
    const project = temporaryFolder("worker");
    const place = emptyFolder();
    folders.push(project, place);
    writeFiles(project, {
      "package.json": { name: "shop", type },
      "tsconfig.json": TSCONFIG,
      "src/app.ts": APP,
      "src/fail.ts": FAIL,
      ...packageOf("plain-thing", {
        "index.js": 'const { EventEmitter } = require("events"); exports.folder = () => EventEmitter;',
        "index.d.ts": "export function folder(): abstract new (...args: never) => unknown;",
      }),
    });
    const built = await build(project, "--platform", "workers");
    expect(built.stdout + built.stderr).toContain(`entry    dist/worker.${extension}\n`);
    expect(built.stdout).toContain("needs    the compatibility flag nodejs_compat, for node:events\n");
    const text = readFileSync(path.join(project, `dist/worker.${extension}`), "utf8");
    const imported = [...text.matchAll(/^import .*?"([^"]*)";$/gm)].map(([, name = ""]) => name);
    expect(new Set(imported)).toEqual(new Set(["node:events"]));
    expect(imported.every(isBuiltin)).toBe(true);

    const file = path.join(place, "worker.mjs");
    writeFileSync(file, text.replace(/^\/\/# sourceMappingURL.*$/m, ""));
    const { default: app, Room } = await loadedAsByWorkers(file);
    // TypeScript's CommonJS does not show its exports before it runs.
    if (type === "module") expect(typeof Room).toBe("function");
    const context = { waitUntil() {}, passThroughOnException() {} };
    const ask = (at: string): Promise<Response> =>
      app.fetch(new Request(`https://shop.example${at}`), {}, context);
    expect(await (await ask("/items/3")).json()).toBe("Lamp 3");
    expect(await (await ask("/events")).json()).toBe(true);
    expect(await (await ask("/openapi.json")).text()).toBe(
      readFileSync(path.join(project, "dist/openapi.json"), "utf8"),
    );
    for (const part of ["/docs", "/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css", "/docs/init.js"])
      expect([part, (await ask(part)).status]).toEqual([part, 200]);
  });
});

test("what cannot be bundled is an error, and leaves the last build as it is", async () => {
  const project = temporaryFolder("bundle");
  try {
    writeFiles(project, {
      "package.json": { name: "shop", type: "module" },
      "tsconfig.json": TSCONFIG,
      "src/app.ts":
        'import { App } from "countersign";\nimport { x } from "half-thing";\nconst app = new App({ title: "Shop", version: "1" });\napp.get("/x", (): string => x);\nexport default app;\n',
      ...packageOf("half-thing", {
        "index.js": 'exports.x = require("nowhere");',
        "index.d.ts": "export const x: string;",
      }),
      "dist/server.js": "the last build",
    });
    const failed = await build(project, "--bundle");
    expect([failed.code, failed.stdout]).toEqual([1, ""]);
    expect(failed.stderr).toMatch(
      /^error CS4031: The program cannot be bundled: Could not resolve "nowhere" \(node_modules\/half-thing\/index\.js:1:21\)\.\n {2}fix: .*--external/,
    );
    expect(readFileSync(path.join(project, "dist/server.js"), "utf8")).toBe("the last build");
    const left = await build(project, "--bundle", "--external", "nowhere");
    expect([left.code, left.stderr]).toEqual([0, ""]);
    expect(left.stdout).toContain("external nowhere (--external)");
  } finally {
    removeFolder(project);
  }
});
