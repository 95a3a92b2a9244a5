/** The parts of a request's URL in a span. */
export interface UrlParts {
  readonly path: string;
  /** Without its `?`. */
  readonly query: string;
}

/**
 * Words in a parameter's name that mark its value as a secret, or part of one. The first are those that the conventions name:
 * `sig` of Azure, `Signature` and `AWSAccessKeyId` of AWS, `X-Goog-Signature` of Google.
 */
const SECRET: ReadonlySet<string> = new Set(
  "sig signature key apikey accesskey token secret password passwd pwd pass auth authorization credential credentials session sid jwt otp code assertion ticket nonce hash hmac".split(
    " ",
  ),
);

export const REDACTED = "REDACTED";

/** The query with the values of secrets replaced. Names and order stay. */
export function redactedQuery(query: string): string {
  if (query === "") return query;
  return query
    .split("&")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at >= 0 && isSecret(pair.slice(0, at)) ? `${pair.slice(0, at)}=${REDACTED}` : pair;
    })
    .join("&");
}

/** By the words in a name: `api_key`, `accessToken` and `X-Goog-Signature` contain one, `monkey` does not. */
export function isSecret(name: string): boolean {
  return decoded(name)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+|\s+/u)
    .some((word) => SECRET.has(word.toLowerCase()) || /^aws.*key/i.test(word));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
}
