/** The start of a body. */
export interface Beginning {
  readonly bytes: Uint8Array;
  /** Whether there was more. */
  readonly isCut: boolean;
}

/**
 * Reads a body up to a limit, and cancels the rest.
 * @param limit in bytes.
 */
export async function readLimited(body: Response["body"], limit: number): Promise<Beginning> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream.
  for await (const piece of body ?? []) {
    pieces.push(piece.subarray(0, limit - length));
    length += piece.length;
    if (length > limit) return { bytes: joined(pieces), isCut: true };
  }
  return { bytes: joined(pieces), isCut: false };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only = new Uint8Array(), ...more] = pieces;
  if (more.length === 0) return only;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
