const TEXT =
  /^(?:text\/[^;]+|application\/(?:[\w.-]+\+)?(?:json|jsonl|xml|yaml|javascript|x-www-form-urlencoded)|image\/svg\+xml)\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/**
 * Whether a body of a media type travels as base64, as all does that may not be UTF-8. REST APIs decode it for the client only for types
 * that they are told of, so that text goes as text.
 */
export function isBinary(type: string): boolean {
  if (!TEXT.test(type)) return true;
  const charset = CHARSET.exec(type)?.[1]?.toLowerCase();
  return charset !== undefined && charset !== "utf-8" && charset !== "us-ascii";
}
