import { type ProbePaths, probePaths } from "../contract/probes.js";
import type { Lifecycle } from "../lifecycle/lifecycle.js";
import type { Log } from "../log.js";
import { checked, isBoolean } from "../middleware/checked.js";
import type { RouteFacts } from "../observing/instrumentation.js";
import { factsOf } from "../observing/route-facts.js";
import type { OwnPage } from "../pages/page.js";
import { type CheckResults, HealthChecks } from "./health-checks.js";
import type { HealthOptions } from "./options.js";
import { type ProbeAnswer, passing, probeResponse, unready, verdict } from "./probe-answer.js";

/** The facts about an app that probes need. */
export interface HealthFacts {
  readonly lifecycle: Pick<Lifecycle, "readiness" | "untilClosing">;
  readonly start: () => Promise<unknown>;
  /** The probes of the apps mounted in it, by their paths. */
  readonly mounted: () => readonly MountedHealth[];
  readonly log: Log;
}

/** The probes of an app that is mounted in another one, and where. */
export type MountedHealth = readonly [path: string, health: Health];

/** Responds to requests for one path. */
export interface Probe {
  readonly path: string;
  readonly route: RouteFacts;
  readonly answer: (method: string) => Response | Promise<Response>;
}

/** The probes of an app. */
export class Health {
  readonly #probes: readonly Probe[];
  readonly #checks: HealthChecks;
  readonly #facts: HealthFacts;
  readonly #limitMs: number;
  #starting: Promise<unknown> | undefined;

  /** @throws TypeError for invalid options. */
  constructor(given: HealthOptions | true, facts: HealthFacts) {
    const options = checked<HealthOptions>("health", given, CHECKS);
    const { timeout = 1, maxAge = 1, checks = {} } = options;
    this.#probes = probesAt(probePaths(options), () => this.#ready());
    this.#facts = facts;
    this.#limitMs = timeout * 1000;
    const limited = Object.entries(checks).map(([name, one]) => {
      const { check, timeout: own = timeout } = typeof one === "function" ? { check: one } : one;
      return { name, check, limitMs: own * 1000 };
    });
    this.#checks = new HealthChecks(limited, maxAge * 1000, facts.log);
  }

  /** The pages that are registered for the probes: they reserve the paths, so that no catch-all responds there. */
  pages(): readonly OwnPage[] {
    return this.#probes.map(({ path, route, answer }) => {
      return { path, route, isFirst: true, handler: ({ req }) => answer(req.method) };
    });
  }

  /**
   * Returns the probe that a request is for. It responds before everything else: a liveness probe does not start the app, probes
   * do not wait for what a request waits for, and guards do not refuse them.
   */
  find({ method, url }: Request): Probe | undefined {
    if (method !== "GET" && method !== "HEAD") return undefined;
    const start = url.indexOf("/", url.indexOf(":") + 3);
    return this.#probes.find(({ path }) => isPath(path, url, start));
  }

  async #ready(): Promise<ProbeAnswer> {
    const { lifecycle } = this.#facts;
    if (lifecycle.readiness === "starting") await lifecycle.untilClosing(this.#started());
    const before = lifecycle.readiness;
    if (before !== "ready") return unready(before);
    // A hanging check does not delay a close.
    const results = await lifecycle.untilClosing(this.results());
    const after = lifecycle.readiness;
    return after === "ready" && results ? verdict(results) : unready(after === "ready" ? "closing" : after);
  }

  /**
   * Waits for the start, and begins it if necessary: an app that gets requests only once it is ready would otherwise never start.
   */
  async #started(): Promise<void> {
    const { start, log } = this.#facts;
    this.#starting ??= start()
      .catch((error: unknown) => log("The app did not start", error))
      .finally(() => {
        this.#starting = undefined;
      });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, this.#limitMs);
    });
    await Promise.race([this.#starting, late]);
    clearTimeout(timer);
  }

  /** The results of its own checks and of those of the apps mounted in it: `database`, `/admin/database`. */
  async results(): Promise<CheckResults> {
    const all = await Promise.all([
      this.#checks.results(),
      ...this.#facts.mounted().map(async ([path, health]) => {
        const results = await health.results();
        return [...results].map(([name, passes]) => [below(path, name), passes] as const);
      }),
    ]);
    return new Map(all.flatMap((results) => [...results]));
  }
}

function probesAt({ live, ready }: ProbePaths, isReady: () => Promise<ProbeAnswer>): readonly Probe[] {
  const probe = (path: string | undefined, answer: Probe["answer"]): readonly Probe[] =>
    path === undefined ? [] : [{ path, route: { ...factsOf(path), isProbe: true }, answer }];
  return [
    ...probe(live, (method) => probeResponse(passing, method)),
    ...probe(ready, async (method) => probeResponse(await isReady(), method)),
  ];
}

const below = (path: string, name: string) => `${path}${name.startsWith("/") ? "" : "/"}${name}`;

/** Whether a URL has a path from a position up to its query. */
function isPath(path: string, url: string, start: number): boolean {
  const end = start + path.length;
  return url.startsWith(path, start) && (end === url.length || url[end] === "?" || url[end] === "#");
}

/** The maximum delay of timers, in seconds. */
const MOST_SECONDS = (2 ** 31 - 1) / 1000;

const isTime = (value: unknown) => typeof value === "number" && value > 0 && value <= MOST_SECONDS;
const isPlainPath = (value: unknown) =>
  value === false || (typeof value === "string" && /^(?:\/[\w.~-]+)+$/.test(value));

const isCheck = (value: unknown): boolean => {
  if (typeof value === "function") return true;
  const { check, timeout } = Object(value) as Record<string, unknown>;
  return typeof check === "function" && isTime(timeout);
};

const areChecks = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([name, check]) => /^[\w.:-]+$/.test(name) && isCheck(check));

const CHECKS = {
  live: {
    isRight: isPlainPath,
    must: 'false or a path of letters, digits and the characters _ . ~ -, such as "/healthz"',
  },
  ready: {
    isRight: isPlainPath,
    must: 'false or a path of letters, digits and the characters _ . ~ -, such as "/readyz"',
  },
  checks: {
    isRight: areChecks,
    must: "functions, or objects with a function check and a timeout in seconds, by names of letters, digits and the characters _ . : -",
  },
  timeout: { isRight: isTime, must: "a time in seconds, more than 0" },
  maxAge: { isRight: (value: unknown) => value === 0 || isTime(value), must: "a time in seconds" },
  hidden: { isRight: isBoolean, must: "true or false" },
};
