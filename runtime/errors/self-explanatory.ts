/** The same for every copy of the package: the command line's may be different from the program's. */
const MARK = Symbol.for("countersign.selfExplanatory");

/**
 * Marks an error whose message states what is wrong, where, and what to do about it. If such an error ends a program, only its
 * message is printed: a stack would lead to code that is not at fault.
 */
export function selfExplanatory<Thrown extends Error>(error: Thrown): Thrown {
  Object.defineProperty(error, MARK, { value: true });
  return error;
}

export function isSelfExplanatory(error: unknown): error is Error {
  return error instanceof Error && MARK in error;
}
