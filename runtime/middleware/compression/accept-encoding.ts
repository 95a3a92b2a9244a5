import { weightedMembers } from "../../http/weighted-members.js";

/**
 * The coding that a client likes best (RFC 9110, 12.5.3).
 * @param header its `Accept-Encoding`. Where there is none, everything would be allowed, but who says nothing gets nothing.
 * @param offered by the server, the one it likes best first: of those that the client likes alike it is the first.
 * @returns `undefined` for none: the client takes none of them, or rather has the body as it is.
 */
export function chosenCoding<Name extends string>(
  header: string | undefined,
  offered: readonly Name[],
): Name | undefined {
  if (header === undefined) return undefined;
  // RFC 9110, 8.4.1.3.
  const qualities = new Map(
    weightedMembers(header).map(
      ([coding, quality]) => [coding === "x-gzip" ? "gzip" : coding, quality] as const,
    ),
  );
  const others = qualities.get("*") ?? 0;
  let best: Name | undefined;
  // What is not named is acceptable, but nobody asks for it.
  let most = qualities.get("identity") ?? 0;
  for (const name of offered) {
    const quality = qualities.get(name) ?? others;
    // A body that is liked no better as it is, is sent shorter.
    if (quality > 0 && (best === undefined ? quality >= most : quality > most)) {
      best = name;
      most = quality;
    }
  }
  return best;
}
