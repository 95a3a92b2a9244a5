/** A server process with a temporary folder. */
export interface TemporaryServer {
  /** For clients, in the form of an environment variable. */
  readonly url: string;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
  /** Ends it without waiting for its clients. */
  stop(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
  /** `SIGSTOP` pauses it, `SIGCONT` resumes it. */
  signal(name: NodeJS.Signals): boolean;
}
