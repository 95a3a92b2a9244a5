const HEX = new Uint8Array(128);
for (const digit of "0123456789abcdefABCDEF") HEX[digit.charCodeAt(0)] = 1;

/** A UUID in its hyphenated form (RFC 9562), of any version. */
export function isUuid(s: string): boolean {
  if (s.length !== 36) return false;
  for (let i = 0; i < 36; i++) {
    const code = s.charCodeAt(i);
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (code !== 45) return false;
    } else if (HEX[code] !== 1) return false;
  }
  return true;
}

/** Why a string is not a UUID, in pydantic's words. */
export function uuidProblem(s: string): string {
  const at = [...s].findIndex((character) => !/[0-9a-fA-F-]/.test(character));
  if (at >= 0) return `invalid character: found \`${[...s][at]}\` at ${at + 1}`;
  const groups = s.split("-");
  if (groups.length !== 5) return `invalid group count: expected 5, found ${groups.length}`;
  const lengths = [8, 4, 4, 4, 12];
  const group = groups.findIndex((part, i) => part.length !== lengths[i]);
  return `invalid group length in group ${group}: expected ${lengths[group]}, found ${groups[group]?.length}`;
}
