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

/** What a server of Node has for a request. */
interface NodeExchange {
  readonly incoming: NodeIncoming;
  readonly outgoing: NodeOutgoing;
}

/** Applies the instrumentations of an app to its requests, on every server. */
export class Observing {
  readonly #instrumentations: readonly Instrumentation[];
  /** The instrumentations after these belong to the process. */
  readonly #ownCount: number;
  readonly #wantsDetails: boolean;
  readonly #log: Log;
  /** The instrumentations that have thrown. Only the first error is logged, since there could be one per request. */
  readonly #harmful = new Set<number>();

  /**
   * @returns `undefined` if there is none, so that requests take no extra steps.
   * @throws TypeError for an invalid instrumentation.
   */
  static of(
    given: readonly Instrumentation[] | undefined,
    log: Log,
    accessLog?: Instrumentation,
  ): Observing | undefined {
    if (given !== undefined) check(given);
    // After the others, whose traces it writes.
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

  /** Watches a request that arrived at a server of Node, until the end of its response. */
  watchNode(incoming: NodeIncoming, outgoing: NodeOutgoing, outer?: Watch): Watch | undefined {
    const watch = this.#begin(new NodeArrived(incoming), outer);
    if (!watch) return undefined;
    endWithNode(watch, incoming, outgoing);
    if (!outer) rememberBegun(incoming, { by: this, watch });
    return watch;
  }

  /**
   * Returns the watch of a request that {@link watchNode} began.
   * @param environment Hono's.
   */
  begun(environment: unknown): Watch | undefined {
    const { incoming } = (environment ?? {}) as Partial<NodeExchange>;
    const begun = incoming && begunWatch(incoming);
    return begun?.by === this ? begun.watch : undefined;
  }

  /** Wraps `fetch`. */
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

  /** The server has detached the connection from the response, which will not notice its end. */
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

  /** Returns the wrapper around a part of the handling; `undefined` if no instrumentation has one. */
  step(kind: HandlingStep["kind"], name: string): WithinStep | undefined {
    return withinStep(this.#instrumentations, { kind, name: name || "anonymous" }, this.#harmed);
  }

  /** The same for both parts of an operation. */
  steps(handlerName: string): OperationSteps | undefined {
    const [handler, encoding] = [this.step("handler", handlerName), this.step("encoding", handlerName)];
    return handler && encoding && { handler, encoding, tell: this.#wantsDetails ? tell : undefined };
  }

  #begin(arrived: ArrivedRequest, outer: Watch | undefined): Watch | undefined {
    let records: (RequestRecord | undefined)[] | undefined;
    for (const [at, instrumentation] of this.#instrumentations.entries()) {
      // If an app is mounted in another, the process watches the outer one.
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
      this.#log(`${which} failed. Requests continue without it; further failures are not logged`, error);
    } catch {
      // The application's own log may throw: watching must not affect a request.
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
