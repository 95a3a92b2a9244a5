/** A part of a representation. Both ends are included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The supported forms of `Range`: `0-499`, `500-`, and `-500` for the last bytes. */
const RANGE = /^(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * The single range that a `Range` header requests. Ranges in other units, malformed ones, and several ranges are ignored, as a
 * server may do (RFC 9110, 14.2): many small ranges cost more than the whole.
 * @param size of the whole, in bytes.
 * @returns `unsatisfiable` if the range includes no byte of it (14.1.2).
 */
export function byteRange(header: string, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, list = ""] = /^bytes=(.*)$/i.exec(header) ?? [];
  const ranges = list.split(",").flatMap((each) => each.trim() || []);
  const found = ranges.length === 1 ? RANGE.exec(ranges[0] ?? "") : undefined;
  if (!found) return undefined;
  const [, first, last, suffix] = found;
  if (suffix !== undefined) {
    const start = Math.max(size - Number(suffix), 0);
    return start < size ? { start, end: size - 1 } : "unsatisfiable";
  }
  const start = Number(first);
  const end = last ? Number(last) : Number.POSITIVE_INFINITY;
  if (end < start) return undefined;
  return start < size ? { start, end: Math.min(end, size - 1) } : "unsatisfiable";
}
