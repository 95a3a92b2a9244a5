/** Returns the members of a list-valued header whose lines are joined by commas. Empty members do not count (RFC 9110, 5.6.1). */
export function headerMembers(value: string | undefined): readonly string[] {
  if (!value) return [];
  if (!value.includes(",")) return [value];
  const members = value.includes('"') ? splitOutsideQuotes(value) : value.split(",");
  return members.map((member) => member.trim()).filter((member) => member !== "");
}

/**
 * Commas inside quoted strings (5.6.4) do not separate. A quote that is never closed quotes nothing. A loop, because regular
 * expressions for this take quadratic time on a series of `"\`.
 */
function splitOutsideQuotes(value: string): readonly string[] {
  const members: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (character === '"') quoted = !quoted;
    else if (character === "\\" && quoted) at++;
    else if (character === "," && !quoted) {
      members.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return quoted ? value.split(",") : [...members, value.slice(start)];
}
