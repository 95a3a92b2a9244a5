import { setTimeout } from "node:timers/promises";
import type { Compilation, Compiler, Problem } from "../../transformer/hosts/program.js";
import { checkedLater } from "../compile.js";

/**
 * How long a new build serves before its types are checked. `dev` accepts no connection while TypeScript checks a file, which takes
 * 0.1 s after an edit at 100 routes. The first requests after an edit come first.
 */
const AFTER_MS = 150;

/** Where problems are printed. */
export interface Printer {
  print(problems: readonly Problem[]): void;
  say(text: string): void;
}

/** A build whose types are checked. */
interface Checked {
  readonly printed: ReadonlySet<Problem>;
  isServed(): boolean;
  readonly switched: Promise<void>;
}

/** Checks the types of the build that already serves, and prints their problems, and when none are left. */
export class TypesBehind {
  readonly #to: Printer;
  #givenUp = new AbortController();
  /** Whether an error of the last check is still on the screen. */
  #mistyped = false;

  constructor(to: Printer) {
    this.#to = to;
  }

  /**
   * @param printed the problems of the compilation that have been printed.
   * @param isServed whether the build still serves when its errors are printed.
   * @param switched resolves after the message that it serves.
   * @returns whether the check finished. If it was given up, nothing is printed.
   * @throws ProjectError (CS4010) if the project's native compiler does not run.
   */
  async check(
    compiler: Compiler,
    compilation: Compilation,
    { printed, isServed, switched }: Checked,
  ): Promise<boolean> {
    this.#givenUp = new AbortController();
    const { signal } = this.#givenUp;
    try {
      await switched;
      await setTimeout(AFTER_MS, undefined, { signal });
      const found = await checkedLater(compiler, compilation, signal);
      if (signal.aborted) return false;
      if (found) this.#report(found, printed, isServed());
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  giveUp(): void {
    this.#givenUp.abort();
  }

  #report(found: readonly Problem[], printed: ReadonlySet<Problem>, isServed: boolean): void {
    this.#to.print(found.filter((one) => !printed.has(one)));
    const mistyped = found.some(({ severity }) => severity === "error");
    if (mistyped && isServed) this.#to.say("Serving this build anyway.");
    if (!mistyped && this.#mistyped) this.#to.say("The type errors are gone.");
    this.#mistyped = mistyped;
  }
}
