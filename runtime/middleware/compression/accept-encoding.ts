import { weightedMembers } from "../../http/weighted-members.js";

/**
 * Returns the coding that a client prefers (RFC 9110, 12.5.3).
 * @param header its `Accept-Encoding`. Without it, every coding would be allowed, but such a client gets none.
 * @param offered the server's codings in order of preference: among those that the client prefers equally, the first is chosen.
 * @returns `undefined` if the client accepts none of them, or prefers the unencoded body.
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
  // A coding that is not named is acceptable, but not requested.
  let most = qualities.get("identity") ?? 0;
  for (const name of offered) {
    const quality = qualities.get(name) ?? others;
    // If the client does not prefer the unencoded body, the shorter one is sent.
    if (quality > 0 && (best === undefined ? quality >= most : quality > most)) {
      best = name;
      most = quality;
    }
  }
  return best;
}
