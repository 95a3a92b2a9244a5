/** What a check spends its time on, in the order in which it is shown. */
export const PHASES = {
  start: "Node, and the compiler's own modules",
  configuration: "tsconfig.json and package.json",
  typescript: "loading TypeScript 6",
  program: "resolving and parsing modules",
  binding: "binding names, for the type checker",
  discovery: "finding routes",
  reading: "reading signatures",
  native: "requesting types from TypeScript 7",
  whole: "creating the whole program",
  link: "linking routes into the app",
  types: "checking types",
  problems: "rules, and imports at run time",
  waiting: "waiting for TypeScript 7's check",
  other: "everything else",
} as const satisfies Readonly<Record<string, string>>;

export type Phase = keyof typeof PHASES;

/** Assigns work to the phase that it belongs to. */
export interface Timing {
  /** Runs some work of a phase. Time spent within it on another phase counts only there. */
  in<Result>(phase: Phase, work: () => Result): Result;
  /** States why a phase was needed that most programs do without. The first reason is kept. */
  because(phase: Phase, reason: string): void;
}

/** For callers that do not need times. */
export const UNTIMED: Timing = { in: (_, work) => work(), because: () => {} };

/** For callers that act before each piece of work instead. What `onStep` throws ends the work. */
export const stepping = (onStep: () => void): Timing => ({
  in(_, work) {
    onStep();
    return work();
  },
  because: () => {},
});

/** The time of one phase, in milliseconds on the clock. */
export interface PhaseTime {
  readonly phase: Phase;
  readonly milliseconds: number;
  readonly why?: string;
}

export interface Stopwatch extends Timing {
  /** Waits, as a separate phase, for work outside of this process. */
  wait<Result>(phase: Phase, result: Promise<Result>): Promise<Result>;
  /** The phases so far that took any time or have a reason, in order. Together they are all of the time. */
  times(): readonly PhaseTime[];
}

/** @param now milliseconds since the process started. Time before the first phase is `start`. */
export function createStopwatch(now: () => number): Stopwatch {
  const spent = new Map<Phase, number>();
  const reasons = new Map<Phase, string>();
  let current: Phase = "start";
  let since = 0;

  function enter(phase: Phase): void {
    const at = now();
    spent.set(current, (spent.get(current) ?? 0) + at - since);
    current = phase;
    since = at;
  }
  const outside = () => (current === "start" ? "other" : current);

  return {
    in(phase, work) {
      const outer = outside();
      enter(phase);
      try {
        return work();
      } finally {
        enter(outer);
      }
    },
    async wait(phase, result) {
      const outer = outside();
      enter(phase);
      try {
        return await result;
      } finally {
        enter(outer);
      }
    },
    because(phase, reason) {
      if (!reasons.has(phase)) reasons.set(phase, reason);
    },
    times() {
      enter(current);
      return (Object.keys(PHASES) as Phase[]).flatMap((phase) => {
        const why = reasons.get(phase);
        const milliseconds = spent.get(phase) ?? 0;
        if (milliseconds === 0 && why === undefined) return [];
        return [{ phase, milliseconds, ...(why !== undefined && { why }) }];
      });
    },
  };
}
