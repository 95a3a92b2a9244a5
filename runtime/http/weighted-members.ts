/** RFC 9110, 12.4.2. */
const QUALITY = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * Returns the members of a header that lists what a client accepts, with the weight of each: `Accept-Encoding`, `Accept-Language`
 * (RFC 9110, 12.4.2 and 12.5).
 * @returns in lower case, in their order. A malformed member counts as not accepted.
 */
export function weightedMembers(header: string): readonly (readonly [member: string, quality: number])[] {
  return header.toLowerCase().split(",").flatMap(weighted);
}

function weighted(member: string): readonly (readonly [member: string, quality: number])[] {
  const [written = "", ...parameters] = member.split(";").map((part) => part.trim());
  if (written === "" || parameters.length > 1) return [];
  if (parameters[0] === undefined) return [[written, 1]];
  const [, quality] = QUALITY.exec(parameters[0]) ?? [];
  return quality === undefined ? [] : [[written, Number(quality)]];
}
