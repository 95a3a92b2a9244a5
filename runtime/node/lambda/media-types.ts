const TEXT =
  /^(?:text\/[^;]+|application\/(?:[\w.-]+\+)?(?:json|jsonl|xml|yaml|javascript|x-www-form-urlencoded)|image\/svg\+xml)\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/**
 * Whether a body of a media type is sent as base64, like everything that may not be UTF-8. REST APIs decode it for the client
 * only if they are configured for the type, so text is sent as text.
 */
export function isBinary(type: string): boolean {
  if (!TEXT.test(type)) return true;
  const charset = CHARSET.exec(type)?.[1]?.toLowerCase();
  return charset !== undefined && charset !== "utf-8" && charset !== "us-ascii";
}
