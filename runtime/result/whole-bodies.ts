/** Complete bodies, by the responses that were created from them, for code that would otherwise have to read them again. */
const bodies = new WeakMap<Response, string | Uint8Array>();

let isWanted = false;

/** Called by an app of this process that needs them. Until then, nothing is recorded. */
export function wantWholeBodies(): void {
  isWanted = true;
}

export function rememberBody(response: Response, body: unknown): void {
  if (isWanted && (typeof body === "string" || body instanceof Uint8Array)) bodies.set(response, body);
}

/** @returns `undefined` if none was recorded: the body may be complete, or not. */
export function wholeBody(response: Response): string | Uint8Array | undefined {
  return bodies.get(response);
}
