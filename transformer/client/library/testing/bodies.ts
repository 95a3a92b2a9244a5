import fc from "fast-check";

/** A body that arrives in these pieces, and what happened to it. */
export function bodyOf(
  chunks: readonly Uint8Array[],
  broken?: Error,
): { readonly body: ReadableStream<Uint8Array>; readonly cancelled: unknown[] } {
  const cancelled: unknown[] = [];
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = chunks[at++];
        if (next) controller.enqueue(next);
        else if (broken) controller.error(broken);
        else controller.close();
      },
      cancel(reason) {
        cancelled.push(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, cancelled };
}

/** Bytes in pieces, some of them empty. */
export function splits(bytes: Uint8Array): fc.Arbitrary<Uint8Array[]> {
  return fc
    .array(fc.nat(bytes.length), { maxLength: 12 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => [...cuts, bytes.length].map((end, i) => bytes.subarray(cuts[i - 1] ?? 0, end)));
}

/** Byte by byte. */
export function singly(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
