/** A server process with a temporary folder. */
export interface TemporaryServer {
  /** For clients, as they take it from an environment. */
  readonly url: string;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
  /** Ends it without waiting for its clients. */
  stop(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
  /** `SIGSTOP` has it stand still, `SIGCONT` go on. */
  signal(name: NodeJS.Signals): boolean;
}
