import { writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import path from "node:path";
import { type Running, start } from "../support/processes.js";
import { GROUPS, type Group } from "./contract/groups.js";
import type { Case } from "./contract/steps.js";
import type { Places, Platform } from "./platforms.js";
import { play } from "./play.js";
import type { Counts } from "./table.js";

/** One line of a report. */
export interface Outcome {
  readonly group: Group;
  readonly name: string;
  readonly how: "passed" | "failed" | "skipped";
  /** What went wrong, or why the platform lacks support. */
  readonly why?: string;
}

/** FastAPI's recorded cases, and the function that compares one. */
export interface Conformance {
  readonly cases: readonly { readonly id: string }[];
  readonly runCase: (one: never, url: string) => Promise<readonly string[]>;
}

/** Starts the platform's server on a build and plays every case. */
export async function runPlatform(
  platform: Platform,
  places: Omit<Places, "port">,
  conformance: Conformance,
  isShort: boolean,
): Promise<readonly Outcome[]> {
  const port = await freePort();
  const { command, args, env, files = {} } = platform.start({ ...places, port });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(places.build, name), text);
  const server = start(command, args, places.build, env);
  try {
    await listens(server, port);
    return await outcomes(platform, server, `http://127.0.0.1:${port}`, conformance, isShort);
  } catch (error) {
    throw new Error(`${platform.title}: ${(error as Error).message}\n${server.output()}`);
  } finally {
    server.process.kill("SIGKILL");
  }
}

async function outcomes(
  platform: Platform,
  server: Running,
  url: string,
  { cases, runCase }: Conformance,
  isShort: boolean,
): Promise<readonly Outcome[]> {
  const found: Outcome[] = [];
  for (const one of cases) {
    const differences = await runCase(one as never, url).catch((error: unknown) => [String(error)]);
    const name = one.id;
    found.push(
      differences.length === 0
        ? { group: "conformance", name, how: "passed" }
        : { group: "conformance", name, how: "failed", why: differences.join("; ") },
    );
  }
  for (const [group, all] of Object.entries(GROUPS)) {
    const chosen = all.filter((one: Case) => !(isShort && one.isSlow));
    for (const [at, one] of chosen.entries())
      found.push({
        group: group as Group,
        name: one.name,
        ...(await outcome(one, platform, server, url, `${group}-${at}`)),
      });
  }
  return found;
}

async function outcome(
  one: Case,
  { lacks }: Platform,
  server: Running,
  url: string,
  journal: string,
): Promise<Pick<Outcome, "how" | "why">> {
  for (const feature of one.needs ?? []) {
    const why = lacks[feature];
    if (why !== undefined) return { how: "skipped", why };
  }
  try {
    await play(one, url, journal, server);
    return { how: "passed" };
  } catch (error) {
    return { how: "failed", why: (error as Error).message };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the port accepts connections, without a request: the first request belongs to a case. */
async function listens(server: Running, port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.process.exitCode !== null) throw new Error(`ended with ${server.process.exitCode}`);
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("does not listen");
}

/** @returns for the docs, how many cases of each group passed and were skipped. */
export function countsOf(outcomes: readonly Outcome[]): Counts {
  const count = (group: Group) => {
    const of = (how: Outcome["how"]) =>
      outcomes.filter((one) => one.group === group && one.how === how).length;
    return { passed: of("passed"), skipped: of("skipped") };
  };
  return {
    conformance: count("conformance"),
    requests: count("requests"),
    lifetimes: count("lifetimes"),
    streams: count("streams"),
    forms: count("forms"),
    sockets: count("sockets"),
  };
}
