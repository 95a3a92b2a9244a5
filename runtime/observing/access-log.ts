import type { Log } from "../log.js";
import { writeLine } from "../logging/lines.js";
import { formOfProcess, type LogForm, usualForm } from "../logging/log-form.js";
import type { AccessFields } from "./access-fields.js";
import { accessFields, humanLine, jsonLine, messageOf } from "./access-line.js";
import type { ArrivedRequest, Instrumentation, RequestOutcome, RequestRecord } from "./instrumentation.js";

/**
 * A logger of pino's shape: pino itself, its children, `console`.
 * @example new App({ title: "Shop", version: "1.0.0", accessLog: console satisfies AccessLogger });
 */
export interface AccessLogger {
  info(fields: AccessFields, message: string): void;
  /** For responses with a status of 500 or above, and those that were broken off. Without it, `info` is called. */
  error?(fields: AccessFields, message: string): void;
}

/**
 * Where the line for each request is written, and whether probes get one.
 * @example const accessLog: AccessLogOptions = { to: "human", probes: true };
 */
export interface AccessLogOptions {
  /** The logger, or the form in which lines are written to the process's output. */
  readonly to?: LogForm | AccessLogger;
  /** Whether probes of the option `health` that pass are logged. Default `false`. */
  readonly probes?: boolean;
}

/**
 * The option `accessLog` of an app.
 * @example const accessLog: AccessLogOption = { to: "json", probes: true };
 */
export type AccessLogOption = boolean | LogForm | AccessLogger | AccessLogOptions;

/** Writes a line for each request. */
export class AccessLog implements Instrumentation {
  readonly #to: LogForm | AccessLogger;
  readonly #probes: boolean;
  readonly #failed: (error: unknown) => void;
  /** Whether the process requested it, not the app. */
  readonly isDefault: boolean;
  /** Set if the app is mounted in one that writes the same lines. */
  isSilent = false;

  /**
   * @returns `undefined` if nothing must be written.
   * @throws TypeError for an invalid option.
   */
  static of(option: AccessLogOption | undefined, log: () => Log): AccessLog | undefined {
    const { to = true, probes = false } = membersOf(option);
    const form = to === true ? formOf(option === undefined) : to;
    return form === "off" ? undefined : new AccessLog(form, probes, option === undefined, log);
  }

  private constructor(to: LogForm | AccessLogger, probes: boolean, isDefault: boolean, log: () => Log) {
    this.#to = to;
    this.#probes = probes;
    this.isDefault = isDefault;
    let isTold = false;
    this.#failed = (error) => {
      if (!isTold) log()("The app's accessLog failed. Further failures are not logged", error);
      isTold = true;
    };
  }

  /** The form of what is written to the process's output. */
  get form(): LogForm | undefined {
    return typeof this.#to === "string" ? this.#to : undefined;
  }

  begin(request: ArrivedRequest): RequestRecord | undefined {
    return this.isSilent ? undefined : new AccessRecord(this, request);
  }

  ended({ method, path }: ArrivedRequest, outcome: RequestOutcome): void {
    if (!this.#probes && outcome.route?.isProbe && outcome.status === 200) return;
    const fields = accessFields(method, path, outcome);
    const isFault = (outcome.status ?? 0) >= 500 || outcome.how === "failed";
    if (this.#to === "json") writeLine(jsonLine(fields, isFault));
    else if (this.#to === "human") writeLine(humanLine(fields));
    else this.#hand(this.#to, fields, isFault);
  }

  #hand(logger: AccessLogger, fields: AccessFields, isFault: boolean): void {
    try {
      if (isFault && logger.error) logger.error(fields, messageOf(fields));
      else logger.info(fields, messageOf(fields));
    } catch (error) {
      this.#failed(error);
    }
  }
}

class AccessRecord implements RequestRecord {
  readonly #log: AccessLog;
  readonly #request: ArrivedRequest;

  constructor(log: AccessLog, request: ArrivedRequest) {
    this.#log = log;
    this.#request = request;
  }

  ended(outcome: RequestOutcome): void {
    this.#log.ended(this.#request, outcome);
  }
}

/** @param isDefault whether the app sets no option: then the process decides. */
function formOf(isDefault: boolean): LogForm | "off" {
  const said = formOfProcess();
  if (isDefault) return said ?? "off";
  return said === undefined || said === "off" ? usualForm() : said;
}

type Members = { readonly to?: LogForm | "off" | AccessLogger | true; readonly probes?: boolean };

function membersOf(option: AccessLogOption | undefined): Members {
  if (option === undefined || option === true) return {};
  if (option === false) return { to: "off" };
  if (option === "json" || option === "human" || isLogger(option)) return { to: option };
  const { to, probes, ...others } = Object(option) as AccessLogOptions;
  const isRight =
    typeof option === "object" &&
    Object.keys(others).length === 0 &&
    (to === undefined || to === "json" || to === "human" || isLogger(to)) &&
    (probes === undefined || typeof probes === "boolean");
  if (!isRight)
    throw new TypeError(
      'The app\'s option accessLog must be true, false, "json", "human", a logger with a function info, or an object with the members to and probes.',
    );
  return { ...(to !== undefined && { to }), ...(probes !== undefined && { probes }) };
}

function isLogger(value: unknown): value is AccessLogger {
  return typeof (Object(value) as Partial<AccessLogger>).info === "function";
}
