import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { copyQuickstart, countersign, type Quickstart } from "../support/quickstart.js";

/** An app that loops forever, ends its process, and shows what happens around its requests. */
const APP = `import { App, type Bearer, HttpError, type Int, type Max, type Min } from "countersign";
import { log } from "./log.js";

const app = new App({ title: "Shop", version: "1.0.0" });

app.get("/end/:code", (code: Int & Min<0> & Max<1000>): Int => {
  if (code > 100) process.exit(3);
  return code;
});
app.get("/me", (token: Bearer): string => token.credentials);
app.get("/stuck/:times", (times: Int & Min<0> & Max<1000>, token: Bearer): Int => {
  if (token.credentials !== String(process.pid)) throw new HttpError(401, "Of another process");
  while (times > 100);
  return times;
});
app.get("/log", (): string[] => log);

export default app;
`;
const AROUND = `import { writeFileSync } from "node:fs";
import type { Around, AroundEach } from "countersign/fuzz";
import { log } from "./log.js";

export default (async function* ({ fetch }) {
  const before = await fetch("/log");
  if (before.status !== 200) throw new Error("no app");
  yield { headers: { authorization: "Bearer from around" } };
  writeFileSync("log.json", JSON.stringify(log));
}) satisfies Around;

export const each: AroundEach = async (send) => {
  log.push("before");
  const answer = await send();
  log.push(String(answer.status));
  return answer;
};
`;

const LOGIN = `export default (async function* () {
  yield { headers: { authorization: "Bearer " + process.pid } };
});
`;

let project: Quickstart;
beforeAll(() => {
  project = copyQuickstart("fuzz");
  rmSync(path.join(project.root, "src"), { recursive: true });
  mkdirSync(path.join(project.root, "src"));
  const files = {
    "app.ts": APP,
    "around.ts": AROUND,
    "login.ts": LOGIN,
    "log.ts": "export const log: string[] = [];\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(project.root, "src", name), text);
});
afterAll(() => project.remove());

async function fuzz(...options: string[]) {
  const { stdout, stderr, code } = await finish(
    process.execPath,
    [countersign, "fuzz", "--seed", "1", ...options],
    project.root,
  );
  return { stdout, stderr, code };
}

test("a request that is never answered, and one that ends the process, are found and made small, with the credentials of each process", async () => {
  const { stdout, code } = await fuzz(
    ...["--json", "--runs", "20", "--timeout", "300", "--around", "src/login.ts"],
    ...["--operation", "getStuckByTimes", "--operation", "getEndByCode"],
  );
  const { operations } = JSON.parse(stdout);
  const found = operations.flatMap(({ faults }: { faults: { kind: string; request: { url: string } }[] }) =>
    faults.map(({ kind, request }) => `${kind} ${request.url}`),
  );
  expect(found).toContainEqual(expect.stringMatching(/^hangs \/stuck\/\d{3,4}$/));
  expect(found).toContainEqual(expect.stringMatching(/^ended \/end\/\d{3,4}$/));
  expect(code).toBe(1);
  // A process that replaces another one has the credentials of its own set-up.
  const statuses = operations.flatMap((each: { statuses: object }) => Object.keys(each.statuses));
  expect(statuses).toContain("200");
  expect(statuses).not.toContain("401");
});

test("what is around requests gives their headers, and credentials are not printed", async () => {
  const { stdout, code } = await fuzz(
    "--around",
    "src/around.ts",
    "--operation",
    "getMe",
    "--operation",
    "getLog",
    "--runs",
    "5",
  );
  expect(stdout).toMatch(/✓ GET \/me {2}getMe {2}5 valid \(200 ×5\)/);
  expect(stdout).toContain("No fault in 2 operations");
  expect(stdout).not.toContain("from around");
  expect(code).toBe(0);
  // After the last request: each of them was sent from within, one after the other.
  const log: string[] = JSON.parse(readFileSync(path.join(project.root, "log.json"), "utf8"));
  expect(log.length).toBeGreaterThan(20);
  expect(log.every((entry, at) => (at % 2 === 0 ? entry === "before" : /^\d{3}$/.test(entry)))).toBe(true);
});

/** `/shop/me` as in the app, and as in a server that is wrong about `/shop/end`. */
function shop() {
  const seen: { url: string | undefined; authorization: string | undefined; tenant: unknown }[] = [];
  const server = createServer((request, response) => {
    const { url = "", method = "", headers } = request;
    seen.push({ url, authorization: headers.authorization, tenant: headers["x-tenant"] });
    const [status, body, more] = url.startsWith("/shop/end/")
      ? [500, "no end", {}]
      : method !== "GET" && method !== "HEAD"
        ? [405, { detail: "Method Not Allowed" }, { allow: "GET, HEAD" }]
        : headers.authorization?.startsWith("Bearer ")
          ? [200, "ada", {}]
          : [401, { detail: "Not authenticated" }, { "www-authenticate": "Bearer" }];
    response.writeHead(Number(status), { "content-type": "application/json", ...Object(more) });
    response.end(JSON.stringify(body));
  });
  return { seen, server };
}

test("a server is asked below its address, with the headers that were given", async () => {
  const { seen, server } = shop();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shop`;
  try {
    const { stdout, code } = await fuzz(
      ...["--url", `${url}/`, "--header", "x-tenant: private-4", "--credential", "HTTPBearer=private-token"],
      ...["--operation", "getMe", "--operation", "getEndByCode", "--runs", "3"],
    );
    expect(stdout).toContain("✓ GET /me  getMe  3 valid (200 ×3), 0 broken");
    expect(stdout).toContain("server-error GET /end/:code");
    expect(stdout).toContain(
      `curl -i -H "x-tenant: $X_TENANT" -H "authorization: $AUTHORIZATION" '${url}/end/0'`,
    );
    expect(stdout).not.toContain("private");
    expect(code).toBe(1);
    const sent = seen.slice(1);
    expect(sent.filter((each) => !each.url?.startsWith("/shop/"))).toEqual([]);
    expect(new Set(sent.map(({ tenant }) => tenant))).toEqual(new Set(["private-4"]));
    expect(new Set(sent.map(({ authorization }) => authorization))).toEqual(
      new Set(["Bearer private-token", undefined]),
    );
  } finally {
    server.close();
  }
});
