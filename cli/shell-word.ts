/** A text in single quotes, in which a shell interprets nothing. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A word as people write it: in quotes only if a shell would otherwise split or change it. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./\\~-]+$/.test(text)) return text;
  // Windows knows only these quotes. Within them, other shells interpret four characters.
  return /["$`!]/.test(text) ? singleQuoted(text) : `"${text}"`;
}
