/** Bodies that were there at once, by the responses that were made of them, for who would have to read them again. */
const bodies = new WeakMap<Response, string | Uint8Array>();

let isWanted = false;

/** An app of this process asks for them. Until one does, nothing is remembered. */
export function wantWholeBodies(): void {
  isWanted = true;
}

export function rememberBody(response: Response, body: unknown): void {
  if (isWanted && (typeof body === "string" || body instanceof Uint8Array)) bodies.set(response, body);
}

/** @returns `undefined` where nobody remembers: it may be there at once, or not. */
export function wholeBody(response: Response): string | Uint8Array | undefined {
  return bodies.get(response);
}
