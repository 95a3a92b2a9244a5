import type { Log } from "../log.js";
import { wantWholeBodies } from "../result/whole-bodies.js";
import { endWithResponse, FetchArrived } from "./fetch-exchange.js";
import type {
  ArrivedRequest,
  HandlingStep,
  Instrumentation,
  RequestDetail,
  RequestRecord,
} from "./instrumentation.js";
import { endWithNode, NodeArrived, type NodeIncoming, type NodeOutgoing } from "./node-exchange.js";
import { instrumentationsOfProcess } from "./of-process.js";
import { type OperationSteps, type WithinStep, withinStep } from "./steps.js";
import { Watch, within } from "./watch.js";
import { begunWatch, rememberBegun, rememberWatch, watchOf } from "./watches.js";

type Served = Response | Promise<Response>;

/** What a server of Node's has of a request. */
interface NodeExchange {
  readonly incoming: NodeIncoming;
  readonly outgoing: NodeOutgoing;
}

/** The instrumentations of an app around its requests, whichever way these come. */
export class Observing {
  readonly #instrumentations: readonly Instrumentation[];
  /** Those behind are of the process. */
  readonly #ownCount: number;
  readonly #wantsDetails: boolean;
  readonly #log: Log;
  /** Those that have thrown something, which is logged once: it would be once a request. */
  readonly #harmful = new Set<number>();

  /**
   * @returns `undefined` where none is given, so that requests need not know of any.
   * @throws TypeError for what is no instrumentation.
   */
  static of(
    given: readonly Instrumentation[] | undefined,
    log: Log,
    accessLog?: Instrumentation,
  ): Observing | undefined {
    if (given !== undefined) check(given);
    // Behind the others, whose traces it writes down.
    const all = [...(given ?? []), ...(accessLog ? [accessLog] : [])];
    const ofProcess = instrumentationsOfProcess();
    return all.length + ofProcess.length > 0 ? new Observing(all, ofProcess, log) : undefined;
  }

  private constructor(own: readonly Instrumentation[], ofProcess: readonly Instrumentation[], log: Log) {
    this.#instrumentations = [...own, ...ofProcess];
    this.#ownCount = own.length;
    this.#wantsDetails = this.#instrumentations.some(({ wantsDetails }) => wantsDetails);
    this.#log = log;
    wantWholeBodies();
  }

  /** Watches a request that came to a server of Node's, to the end of its answer. */
  watchNode(incoming: NodeIncoming, outgoing: NodeOutgoing, outer?: Watch): Watch | undefined {
    const watch = this.#begin(new NodeArrived(incoming), outer);
    if (!watch) return undefined;
    endWithNode(watch, incoming, outgoing);
    if (!outer) rememberBegun(incoming, { by: this, watch });
    return watch;
  }

  /**
   * The watch of a request that {@link watchNode} began.
   * @param environment Hono's.
   */
  begun(environment: unknown): Watch | undefined {
    const { incoming } = (environment ?? {}) as Partial<NodeExchange>;
    const begun = incoming && begunWatch(incoming);
    return begun?.by === this ? begun.watch : undefined;
  }

  /** Around `fetch`. */
  fetch(request: Request, environment: unknown, serve: () => Served): Served {
    const begun = this.begun(environment);
    if (begun) return this.#served(begun, request, serve);
    const outer = watchOf(request);
    const exchange = nodeExchange(environment);
    if (exchange) {
      const watch = this.watchNode(exchange.incoming, exchange.outgoing, outer);
      return watch ? this.#upgraded(watch, this.#served(watch, request, serve)) : serve();
    }
    const watch = this.#begin(new FetchArrived(request), outer);
    if (!watch) return serve();
    return this.#answered(watch, request, () => this.#served(watch, request, serve));
  }

  /** The server has taken the connection away from the answer, which hears of no end. */
  #upgraded(watch: Watch, served: Served): Served {
    const end = (response: Response) => {
      if (watch.isUpgraded && !response.body) watch.end({ how: "upgraded", status: 101, bytes: 0 });
      return response;
    };
    return served instanceof Promise ? served.then(end) : end(served);
  }

  #answered(watch: Watch, request: Request, serve: () => Served): Served {
    const failed = (error: unknown): never => {
      watch.threw(error);
      watch.end({ how: "aborted", status: undefined, bytes: 0, error });
      throw error;
    };
    try {
      const served = serve();
      return served instanceof Promise
        ? served.then((response) => endWithResponse(watch, request, response), failed)
        : endWithResponse(watch, request, served);
    } catch (error) {
      return failed(error);
    }
  }

  #served(watch: Watch, request: Request, serve: () => Served): Served {
    rememberWatch(request, watch);
    return within(watch, serve);
  }

  /** What is around a part of the handling; nothing where no instrumentation asks for any. */
  step(kind: HandlingStep["kind"], name: string): WithinStep | undefined {
    return withinStep(this.#instrumentations, { kind, name: name || "anonymous" }, this.#harmed);
  }

  /** The same around both parts of an operation. */
  steps(handlerName: string): OperationSteps | undefined {
    const [handler, encoding] = [this.step("handler", handlerName), this.step("encoding", handlerName)];
    return handler && encoding && { handler, encoding, tell: this.#wantsDetails ? tell : undefined };
  }

  #begin(arrived: ArrivedRequest, outer: Watch | undefined): Watch | undefined {
    let records: (RequestRecord | undefined)[] | undefined;
    for (const [at, instrumentation] of this.#instrumentations.entries()) {
      // Of an app that is mounted in another, the process watches the outer one.
      if (outer && at >= this.#ownCount) continue;
      try {
        const record = instrumentation.begin(arrived);
        if (!record) continue;
        records ??= [];
        records[at] = record;
      } catch (error) {
        this.#harmed(at, error);
      }
    }
    return records && new Watch(records, this.#harmed, outer);
  }

  readonly #harmed = (at: number, error: unknown): void => {
    if (this.#harmful.has(at)) return;
    this.#harmful.add(at);
    const which = `The instrumentation at index ${at} of the app's option "instrumentation"`;
    try {
      this.#log(`${which} failed. Requests go on without it; what it throws again is not logged`, error);
    } catch {
      // The application's own log may throw: no request is harmed by what watches it.
    }
  };
}

function tell(watch: Watch | undefined, detail: RequestDetail): void {
  watch?.told(detail);
}

function nodeExchange(environment: unknown): NodeExchange | undefined {
  const { incoming, outgoing } = (environment ?? {}) as Partial<NodeExchange>;
  return incoming && outgoing && typeof outgoing.once === "function" ? { incoming, outgoing } : undefined;
}

function check(given: readonly Instrumentation[]): void {
  const isRight = Array.isArray(given) && given.every((each) => typeof each?.begin === "function");
  if (isRight) return;
  throw new TypeError(
    'The app\'s option "instrumentation" must be a list of objects with a function "begin": instrumentation: [openTelemetry()]',
  );
}
