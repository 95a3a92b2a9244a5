import { callSite } from "./call-site.js";
import { CONTRACT } from "./contract/operation.js";
import { notCompiled, otherContract } from "./not-compiled.js";

/** The members of every argument that the compiler appends to a call. */
interface Compiled {
  readonly contract: typeof CONTRACT;
  readonly source: string;
}

/** A function whose calls are compiled. */
interface CompiledCall<Argument extends Compiled> {
  readonly called: (...args: never[]) => unknown;
  /** As written in the source: `codec<T>()`. */
  readonly text: string;
  /** Why only the compiler can do it, in one sentence. */
  readonly why: string;
  /** A member that no other argument has. */
  readonly member: keyof Argument & string;
  /** The name of what was compiled, for messages. */
  name(compiled: Argument): string;
}

/**
 * Returns the argument that the compiler appended to a function call.
 * @param args of the call.
 * @throws Error if it is missing, or if another version of the compiler made it.
 */
export function compiledArgument<Argument extends Compiled>(
  args: readonly unknown[],
  { called, text, why, member, name }: CompiledCall<Argument>,
): Argument {
  const last = args.at(-1);
  const isCompiled = (argument: unknown): argument is Argument =>
    typeof argument === "object" && argument !== null && "contract" in argument && member in argument;
  if (!isCompiled(last)) throw new Error(notCompiled(text, callSite(called), why));
  if (last.contract !== CONTRACT) throw new Error(otherContract(name(last), last.contract, CONTRACT));
  return last;
}
