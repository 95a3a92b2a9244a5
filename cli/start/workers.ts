import cluster, { type Worker } from "node:cluster";
import { setTimeout } from "node:timers/promises";
import { ENDS_SECONDS } from "../../runtime/node/standalone/ending.js";
import { isServeMessage, type ServeMessage, type ServeRequest } from "../dev/messages.js";

export interface WorkersOptions {
  /** The script of one worker: `serve-child.ts` once built. */
  readonly script: string;
  readonly request: ServeRequest;
  /** How many processes serve. */
  readonly count: number;
  /** One line for a person: a worker ended, another one starts. */
  readonly log: (line: string) => void;
}

/** Processes that share one address. */
export interface Workers {
  readonly url: string;
  /**
   * Tells every worker to take no more connections and to end when it has answered what it has, and resolves when all
   * are gone; those that do not end in time are killed.
   * @returns the exit code: that of a worker whose app failed to end.
   */
  close(): Promise<number>;
}

type Listening = Extract<ServeMessage, { type: "listening" }>;
type Refused = Extract<ServeMessage, { type: "refused" }>;

/** The first worker did not start. It has said why, unless it sent a diagnostic. */
export class WorkersFailed extends Error {
  readonly refused: Refused | undefined;

  constructor(refused: Refused | undefined) {
    super("A worker ended before it listened");
    this.name = "WorkersFailed";
    this.refused = refused;
  }
}

/** Doubled with each worker that ends before it listens, so that a database that is away does not cost a busy loop. */
const FIRST_DELAY_MS = 1000;
const LAST_DELAY_MS = 30_000;

/** What a worker may take beyond the grace: its app's ends, and to say that they took too long. */
const PATIENCE_MS = ENDS_SECONDS * 1000 + 1000;

/**
 * Serves one build from several processes on `node:cluster`, which hands out the connections in turns. A worker that
 * ends is replaced.
 * @returns once all have been started.
 * @throws WorkersFailed when the first one does not get as far as listening. It is alone until then, so that a program
 *   that cannot start says so once.
 */
export async function startWorkers({ script, request, count, log }: WorkersOptions): Promise<Workers> {
  cluster.setupPrimary({
    exec: script,
    args: [JSON.stringify(request)],
    // What Node was told of this process is meant for those that do its work.
    execArgv: [...process.execArgv, "--enable-source-maps"],
  });
  let closing = false;
  let delay = FIRST_DELAY_MS;

  const keep = (started: StartedWorker): Promise<unknown> => {
    void started.ended.then((how) => replace(started.worker, how));
    return Promise.race([started.listening, started.ended]);
  };
  const replace = async (worker: Worker, how: Ending) => {
    if (closing) return;
    const when = how.listened ? "" : ` in ${delay / 1000} s`;
    log(`Worker ${worker.process.pid} ended (${described(how)}); another one starts${when}.`);
    if (how.listened) delay = FIRST_DELAY_MS;
    else {
      await setTimeout(delay, undefined, { ref: false });
      delay = Math.min(2 * delay, LAST_DELAY_MS);
    }
    if (!closing) await keep(startWorker());
  };

  const first = startWorker();
  const started = await Promise.race([first.listening, first.ended]);
  if ("listened" in started) throw new WorkersFailed(started.refused);
  await Promise.all([first, ...Array.from({ length: count - 1 }, startWorker)].map(keep));
  return {
    url: started.url,
    close: () => {
      closing = true;
      return endAll(request.delayMs + request.graceMs + PATIENCE_MS);
    },
  };
}

interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  /** Whether it had served before. */
  readonly listened: boolean;
  readonly refused: Refused | undefined;
}

interface StartedWorker {
  readonly worker: Worker;
  /** Never settles when it ends before. */
  readonly listening: Promise<Listening>;
  readonly ended: Promise<Ending>;
}

function startWorker(): StartedWorker {
  const worker = cluster.fork();
  let listened = false;
  let refused: Refused | undefined;
  const listening = new Promise<Listening>((resolve) => {
    worker.on("message", (message) => {
      if (!isServeMessage(message)) return;
      if (message.type === "refused") refused = message;
      else {
        listened = true;
        resolve(message);
      }
    });
  });
  const ended = new Promise<Ending>((resolve) => {
    const end = (code: number | null, signal: string | null) => resolve({ code, signal, listened, refused });
    worker.once("exit", end);
    // A process that could not be started has no exit.
    worker.once("error", () => {
      if (worker.process.pid === undefined) end(null, null);
    });
  });
  return { worker, listening, ended };
}

async function endAll(patienceMs: number): Promise<number> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const codes = workers.map(
    (worker) => new Promise<number>((resolve) => worker.once("exit", (code) => resolve(code ?? 0))),
  );
  for (const worker of workers) worker.process.kill("SIGTERM");
  const all = Promise.all(codes);
  const inTime = await Promise.race([all, setTimeout(patienceMs, undefined, { ref: false })]);
  if (inTime) return Math.max(0, ...inTime);
  for (const worker of workers) if (!worker.isDead()) worker.process.kill("SIGKILL");
  await all;
  return 1;
}

const described = ({ code, signal }: Ending) => signal ?? `exit code ${code ?? "unknown"}`;
