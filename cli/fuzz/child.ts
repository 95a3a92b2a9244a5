import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { processorTime } from "./app-door.js";
import type { Around, AroundEach, SetUp } from "./around.js";
import type { FuzzAsk, FuzzSetUp, FuzzTell } from "./messages.js";
import { sendTo } from "./send.js";

/**
 * The process that `countersign fuzz` starts: it responds to the requests that it receives, with the app itself or through a
 * server. In a process of its own, an app may loop forever or exit, and the parent process can still report which request caused
 * it.
 */
const [, , argument = "{}"] = process.argv;
const setUp: FuzzSetUp = JSON.parse(argument);
const { entry, url, around: aroundFile } = setUp;

function tell(message: FuzzTell): void {
  process.send?.(message);
}

interface App {
  fetch(request: Request): Response | Promise<Response>;
  start?(): Promise<unknown>;
  close?(): Promise<void>;
}

try {
  await run();
} catch (error) {
  tell({ type: "failed", text: inspect(error) });
}

async function run(): Promise<void> {
  const app = entry === undefined ? undefined : await loaded(entry);
  await app?.start?.();
  const base = url?.replace(/\/+$/, "") ?? "http://localhost";
  if (url !== undefined) await reached(url);
  const answer = app ? (request: Request) => app.fetch(request) : (request: Request) => fetch(request);
  const module: { default?: Around; each?: AroundEach } =
    aroundFile === undefined ? {} : await import(pathToFileURL(aroundFile).href);
  const surroundings = module.default?.({
    fetch: async (path, init) => answer(new Request(path.startsWith("/") ? base + path : path, init)),
  });
  const given: SetUp = (await surroundings?.next())?.value ?? {};
  const { each } = module;
  const send = each ? (request: Request) => each(async () => answer(request)) : answer;
  const cost = app ? processorTime : () => performance.now();
  process.on("message", async ({ id, request }: FuzzAsk) => {
    tell({ type: "outcome", id, outcome: await sendTo(send, request, base, setUp, cost) });
  });
  process.on("disconnect", async () => {
    await surroundings?.next();
    await app?.close?.();
    process.exit(0);
  });
  tell({ type: "ready", headers: given.headers ?? {} });
}

/** Operations are not at fault if their server does not run. */
async function reached(url: string): Promise<void> {
  try {
    await (await fetch(url, { redirect: "manual" })).body?.cancel();
  } catch (error) {
    throw new Error(`no server responds at ${url}`, { cause: error });
  }
}

/** For a module that was compiled to CommonJS, Node's own `default` contains all of its exports. */
async function loaded(file: string): Promise<App> {
  const { default: exported } = await import(pathToFileURL(file).href);
  const { __esModule: compiled, default: inner } = Object(exported) as Record<string, unknown>;
  return (compiled === true ? inner : exported) as App;
}
