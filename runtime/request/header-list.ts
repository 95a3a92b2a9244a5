/** A member of a list, with quoted strings (RFC 9110, 5.6.4) that may hold commas. */
const MEMBER = /(?:[^",]|"(?:[^"\\]|\\.)*"|")+/g;

/** The members of a list-valued header whose lines are joined by commas; empty members do not count (5.6.1). */
export function headerMembers(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  if (!value.includes(",")) return value === "" ? [] : [value];
  return (value.match(MEMBER) ?? []).map((member) => member.trim()).filter((member) => member !== "");
}
