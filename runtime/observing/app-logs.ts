import { type ErrorLogger, type Log, logOf } from "../log.js";
import { AccessLog, type AccessLogOption } from "./access-log.js";
import type { Instrumentation } from "./instrumentation.js";
import { Observing } from "./observing.js";

interface LogOptions {
  readonly log?: Log | ErrorLogger;
  readonly accessLog?: AccessLogOption;
  readonly instrumentation?: readonly Instrumentation[];
}

/** The outputs of an app: errors go to its log, and each request to its access log and its instrumentations. */
export class AppLogs {
  readonly log: Log;
  /** Absent if nothing watches requests. */
  readonly observing: Observing | undefined;
  readonly #accessLog: AccessLog | undefined;

  /** @throws TypeError for invalid options. */
  constructor({ log, accessLog, instrumentation }: LogOptions) {
    this.#accessLog = AccessLog.of(accessLog, () => this.log);
    this.log = logOf(log, this.#accessLog?.form);
    this.observing = Observing.of(instrumentation, this.log, this.#accessLog);
  }

  /** For the logs of an app that is mounted in this one: a process that requests lines gets one for each request. */
  contain(inner: AppLogs): void {
    if (this.#accessLog && inner.#accessLog?.isDefault) inner.#accessLog.isSilent = true;
  }
}
