/** Returns a step of a JSON pointer in a URI (RFC 6901, 6). */
export function pointer(step: string): string {
  return encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"));
}
