import { existsSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import type { Running } from "../support/processes.js";
import { urlIn } from "../support/quickstart.js";
import { copyFixture, type HostProject } from "./project.js";
import { startScript } from "./script.js";

/** The development server apart from compiling: which requests the app gets, and how apps replace one another. */
const dev = (vite: string) => `
import { createServer } from "${vite}";
import countersign from "countersign/vite";

const server = await createServer({
  configFile: false,
  server: { host: "127.0.0.1", port: 0 },
  plugins: [
    countersign({ serve: "src/app.ts" }),
    { name: "other", configureServer: ({ middlewares }) => {
      middlewares.use("/__other", (_, response) => response.end("another plugin's"));
    } },
  ],
});
await server.listen();
process.on("SIGUSR2", async () => {
  await server.restart();
  console.log("0 server restarted");
});
console.log("http://127.0.0.1:" + server.httpServer.address().port);
`;

let project: HostProject;
let server: Running | undefined;
let url: string;

async function started(vite: string, files: Readonly<Record<string, string>>): Promise<void> {
  project = copyFixture("vite-serve");
  project.write(files);
  server = startScript(project, dev(vite));
  url = urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/));
}

afterEach(async () => {
  await server?.stop();
  server = undefined;
  project?.remove();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(url + path, { headers });
/** What a browser sends for a page, and for a resource in one. */
const PAGE = { accept: "text/html,*/*;q=0.8", "sec-fetch-dest": "document" };
const SCRIPT = { accept: "*/*", "sec-fetch-dest": "script" };

/** Reports its lifetime on standard output. */
const telling = (number: number, end = "") => `
import { App, type Depends } from "countersign";

const tell = (what: string) => console.log("${number} " + what);
async function* pool(): AsyncGenerator<number> {
  tell("pool begins");
  yield ${number};
  tell("pool ends");
}
const app = new App({
  title: "T",
  version: "1",
  async *lifespan() {
    tell("lifespan begins");
    yield;
    tell("lifespan ends");
    ${end}
  },
});
app.get("/", (one: Depends<typeof pool, { scope: "app" }>): number => one);
app.get("/stream", async function* (): AsyncGenerator<number> {
  yield 1;
  await new Promise(() => {});
});
export default app;
`;

const told = () => server?.output().match(/^\d (pool|lifespan|server) \w+$/gm) ?? [];
const life = (number: number) => ({
  begins: [`${number} lifespan begins`, `${number} pool begins`],
  ends: [`${number} pool ends`, `${number} lifespan ends`],
});

/** Edits the app and waits until it is served; concurrent requests, as pages make them. */
async function edited(number: number, end?: string): Promise<void> {
  project.write({ "src/app.ts": telling(number, end) });
  const answer = async () => (await get("/")).text();
  await expect
    .poll(async () => new Set(await Promise.all([answer(), answer(), answer()])))
    .toEqual(new Set([String(number)]));
}

const refusal = async (asked: Promise<Response>) => {
  const answer = await asked;
  return [answer.status, ((await answer.json()) as { detail: unknown }).detail];
};

/**
 * @param vite the package, of one of its versions.
 * @param extent `short`: what is made of a server that starts again and closes, which the versions do each in their own way.
 */
export const serves = (vite: string, extent: "whole" | "short" = "whole") =>
  describe(`the development server of ${vite}`, () => {
    const whole = test.runIf(extent === "whole");
    test("ends each app before the next begins, also when it restarts, and the last one when it closes", async () => {
      await started(vite, { "src/app.ts": telling(1) });
      for (const number of [1, 2, 3]) await edited(number);
      server?.process.kill("SIGUSR2");
      await server?.printed(/server restarted/);
      await edited(3);
      await server?.stop();
      await server?.closed;
      const [first, second, third] = [1, 2, 3].map((number) => Object.values(life(number)).flat());
      expect(told()).toEqual([first, second, third, "0 server restarted", third].flat());
    });

    whole("logs an app that fails to end, waits for no stream, and goes on", async () => {
      await started(vite, { "src/app.ts": telling(1, 'throw new Error("the disk is full");') });
      await edited(1, 'throw new Error("the disk is full");');
      const stream = await get("/stream");
      const reader = stream.body?.getReader();
      await reader?.read();
      await edited(2);
      expect(told()).toEqual([...life(1).begins, ...life(1).ends, ...life(2).begins]);
      await expect.poll(() => server?.output()).toMatch(/The app failed to end: Error: the disk is full/);
      await reader?.cancel().catch(() => {});
    });

    whole("asks the app first, and leaves to Vite what it does not know", async () => {
      await started(vite, {
        "index.html": '<h1>page</h1><script type="module" src="/src/main.ts"></script>',
        "src/main.ts": 'import "./style.css"; const marked: string = "main"; console.log(marked);',
        "src/style.css": "h1 { color: red }",
        "public/logo.svg": "<svg>logo</svg>",
        "public/taken.js": "file",
        "src/app.ts": `
        import { App, HttpError } from "countersign";
        const app = new App({ title: "T", version: "1" });
        app.get("/files/:name", (name: string, t?: string): string => name + (t ?? ""));
        app.get("/taken.js", (): string => "route");
        app.get("/items/:id", (id: string): string => { throw new HttpError(404, "No item " + id); });
        app.post("/items", (item: { name: string }): string => { throw new HttpError(404, "No " + item.name); });
        export default app;
      `,
      });
      // The app's, whatever they look like.
      for (const name of ["report.css", "app.js", "app.js.map", "a.ts", "a.vue", "data.json"])
        expect(await (await get(`/files/${name}`, SCRIPT)).json()).toBe(name);
      for (const query of ["?t=1", "?t=1&v=2", "?t=1&import"])
        expect(await (await get(`/files/x${query}`)).json()).toBe("x1");
      expect(await (await get("/taken.js")).json()).toBe("route");
      // Vite's: its client, the page and its resources, also without Fetch Metadata, and what a plugin serves.
      for (const headers of [PAGE, { accept: "text/html" }])
        expect(await (await get("/", headers)).text()).toMatch(/@vite\/client[\s\S]*page/);
      for (const headers of [SCRIPT, {}]) {
        expect(await (await get("/@vite/client", headers)).text()).toContain("HMRContext");
        expect(await (await get("/src/main.ts?t=1", headers)).text()).toContain('"main"');
        expect(await (await get("/src/style.css?import", headers)).text()).toContain("updateStyle");
        expect(await (await get("/logo.svg", headers)).text()).toBe("<svg>logo</svg>");
        expect(await (await get("/__other", headers)).text()).toBe("another plugin's");
      }
      // A page that only the frontend's router knows.
      expect(await (await get("/somewhere", PAGE)).text()).toContain("<h1>page</h1>");
      // Paths that neither has, and requests that the app refuses, get the app's response.
      expect(await refusal(get("/somewhere"))).toEqual([404, "Not Found"]);
      expect(await refusal(get("/nowhere.js"))).toEqual([404, "Not Found"]);
      expect(await refusal(get("/items/1"))).toEqual([404, "No item 1"]);
      expect(await refusal(get("/items"))).toEqual([405, "Method Not Allowed"]);
      const post = (path: string) =>
        fetch(url + path, {
          method: "POST",
          body: '{"name":"Lamp"}',
          headers: { "content-type": "application/json" },
        });
      expect(await refusal(post("/items"))).toEqual([404, "No Lamp"]);
      expect(await refusal(post("/somewhere"))).toEqual([404, "Not Found"]);
    });

    whole(
      "an app that cannot be loaded is JSON for programs and a page for browsers, and its place is that in the source",
      async () => {
        await started(vite, {});
        const app = project.read("src/app.ts");
        const broken = app.replace("export default", 'app.get("/:id", (): string => "");\nexport default');
        project.write({ "src/app.ts": broken });
        for (const accept of ["application/json", "*/*"]) {
          const answer = await get("/items", { accept });
          expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "application/json"]);
          const { detail } = (await answer.json()) as { detail: string };
          expect(detail).toContain('The path "/:id" names "id"');
        }
        const page = await get("/items", PAGE);
        expect([page.status, page.headers.get("content-type")]).toEqual([500, "text/html; charset=utf-8"]);
        expect(await page.text()).toContain("new ErrorOverlay(error)");

        const items = project.read("src/items.ts");
        project.write({ "src/app.ts": app, "src/items.ts": `${items}export const broken = = 1;\n` });
        const place = new RegExp(`\\b${items.split("\n").length}:2[234]\\b`);
        const detail = async () => ((await (await get("/items")).json()) as { detail?: unknown }).detail;
        await expect.poll(detail).toMatch(place);
      },
    );

    whole("an app that lets nobody in keeps no page from its scripts", async () => {
      await started(vite, {
        "index.html": '<script type="module" src="/src/main.ts"></script>',
        "src/main.ts": 'console.log("main");',
        "src/app.ts": `
      import { App, HttpError } from "countersign";
      const app = new App({ title: "T", version: "1" });
      app.use(async (context, next) => {
        if (context.req.path === "/login") return context.redirect("/");
        throw new HttpError(401, "Who are you?");
      });
      app.get("/x", (): string => "x");
      export default app;
    `,
      });
      for (const headers of [SCRIPT, {}])
        expect(await (await get("/src/main.ts", headers)).text()).toContain('"main"');
      expect((await get("/@vite/client")).status).toBe(200);
      expect(await refusal(get("/x"))).toEqual([401, "Who are you?"]);
    });

    whole("takes over what an earlier process made of modules, and compiles what changed since", async () => {
      const app = `import { App, type Max } from "countersign";
import type { Top } from "./types.js";
const app = new App({ title: "T", version: "1" });
app.get("/", (n: number & Max<7>, top: number & Max<Top>): number => n + top);
export default app;
`;
      await started(vite, { "src/app.ts": app, "src/types.ts": "export type Top = 10;\n" });
      const kept = () => {
        const folder = `${project.root}/node_modules/.vite`;
        const name =
          existsSync(folder) && readdirSync(folder).find((each) => each.startsWith("countersign-"));
        return name ? `node_modules/.vite/${name}` : undefined;
      };
      const stop = async () => {
        await server?.stop();
        await server?.closed;
      };
      const again = async () => {
        server = startScript(project, dev(vite));
        url = urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/));
      };
      const status = async (query: string) => (await get(`/?${query}`)).status;
      expect([await status("n=7&top=10"), await status("n=8&top=10")]).toEqual([200, 422]);
      await expect.poll(kept).toBeDefined();
      await stop();
      // This shows whether it is used.
      project.replace(kept() ?? "", ", 7)", ", 8)");
      await again();
      expect([await status("n=8&top=10"), await status("n=8&top=11")]).toEqual([200, 422]);
      await stop();
      project.write({ "src/types.ts": "export type Top = 11;\n" });
      await again();
      expect([await status("n=7&top=11"), await status("n=8&top=11")]).toEqual([200, 422]);
    });
  });
