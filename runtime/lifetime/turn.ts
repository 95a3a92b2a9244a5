/** Resolves in the next turn of the event loop. */
export function turn(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), 0));
}
