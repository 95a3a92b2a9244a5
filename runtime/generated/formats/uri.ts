import type { Decode } from "../decode.js";
import type { Explain } from "../found.js";
import { kinds } from "../messages.js";
import { isIpv6 } from "./host.js";
import { notA, refuse } from "./refuse.js";

/** Characters beyond ASCII (RFC 3987, 2.2). */
const UCS =
  "\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef" +
  Array.from({ length: 14 }, (_, i) => `\\u{${(i + 1).toString(16)}0000}-\\u{${(i + 1).toString(16)}fffd}`)
    .join("")
    .replace("\\u{e0000}", "\\u{e1000}");
const PRIVATE = "\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}";

/**
 * RFC 3986, and with more characters RFC 3987. Each run of characters excludes those that may start the next part, so the time is
 * linear and a long text takes no memory. The two digits after a `%` are checked separately.
 */
function grammar(more = "", inQuery = "", flags = "") {
  const name = `A-Za-z0-9\\-._~!$&'()*+,;=%${more}`;
  const segments = `[${name}:@/]*`;
  const authority = `(?:[${name}:]*@)?(?:\\[[^\\]]*\\]|[${name}]*)(?::\\d*)?`;
  const rest = `//${authority}(?:/${segments})?|(?!//)${segments}`;
  const query = `[${name}:@/?${inQuery}]*`;
  const end = `(?:\\?${query})?(?:#[${name}:@/?]*)?$`;
  return {
    absolute: new RegExp(`^[A-Za-z][A-Za-z0-9+.\\-]*:(?:${rest})${end}`, flags),
    // The first segment has no colon, or it would be a scheme.
    relative: new RegExp(`^(?![^/?#]*:)(?:${rest})${end}`, flags),
  };
}

const uriGrammar = grammar();
const iriGrammar = grammar(UCS, PRIVATE, "u");
const WRONG_PERCENT = /%(?![0-9a-f]{2})/i;
const FUTURE_ADDRESS = /^v[0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+$/i;

/** An absolute URI: it has a scheme. */
export function isUri(s: string): boolean {
  return uriGrammar.absolute.test(s) && detailsAreRight(s);
}

export function isUriReference(s: string): boolean {
  return (uriGrammar.absolute.test(s) || uriGrammar.relative.test(s)) && detailsAreRight(s);
}

export function isIri(s: string): boolean {
  return iriGrammar.absolute.test(s) && detailsAreRight(s);
}

export function isIriReference(s: string): boolean {
  return (iriGrammar.absolute.test(s) || iriGrammar.relative.test(s)) && detailsAreRight(s);
}

/** Percents, and the address in brackets, of which there is at most one. */
function detailsAreRight(s: string): boolean {
  if (s.includes("%") && WRONG_PERCENT.test(s)) return false;
  if (!s.includes("[")) return true;
  const address = s.slice(s.indexOf("[") + 1, s.indexOf("]"));
  return isIpv6(address) || FUTURE_ADDRESS.test(address);
}

const WEB = /^(?:https?|ftp):\/\/[^\s/?#]\S*$/i;
const HOST = /^\w+:\/\/(?:[^/?#]*@)?([^/?#]*)/;
// A name of 253 characters, and a port.
const LONGEST_HOST = 260;

/** An address on the web: `http`, `https` or `ftp`, with a host, and without anything that a browser would have to correct. */
export function isUrl(s: string): boolean {
  return WEB.test(s) && !s.includes("\\") && !hasLongHost(s) && canParse(s);
}

/**
 * `URL.canParse`, except for text beyond ASCII. On Node 20, once V8 has compiled it after some thousand calls, it reads the bytes
 * of Latin-1 as UTF-8, and `http://münchen.example` is no longer a URL.
 */
export function canParse(s: string): boolean {
  if (!BEYOND_ASCII.test(s)) return URL.canParse(s);
  try {
    return new URL(s) instanceof URL;
  } catch {
    return false;
  }
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Node 20 takes 0.1 ms for each character of an international host: half a minute for a megabyte. */
function hasLongHost(s: string): boolean {
  return s.length > LONGEST_HOST && (HOST.exec(s)?.[1] ?? "").length > LONGEST_HOST;
}

const TEXT = new RegExp(`^[!#$&-;=?-\\[\\]_a-zA-Z~%${UCS}${PRIVATE}]*$`, "u");
const OPERATOR = /^[+#./;?&=,!@|]/;
const VARIABLE = /^(?!\.|.*\.\.)[\w%.]+(?<!\.)(?::[1-9]\d{0,3}|\*)?$/;

/** A URI template (RFC 6570; its errata allow the apostrophe). */
export function isUriTemplate(s: string): boolean {
  const [text = "", ...expressions] = s.split("{");
  return TEXT.test(text) && expressions.every(isExpression) && !(s.includes("%") && WRONG_PERCENT.test(s));
}

/** Variables up to a brace, and the text after it. */
function isExpression(s: string): boolean {
  const end = s.indexOf("}");
  if (end < 0 || !TEXT.test(s.slice(end + 1))) return false;
  const variables = s.slice(0, end).replace(OPERATOR, "").split(",");
  return variables.every((variable) => VARIABLE.test(variable));
}

/** Why a string is not a URL, in the words of pydantic as far as they go. */
export function urlProblem(s: string): string {
  if (s === "") return "input is empty";
  if (!/^[a-z][a-z0-9+.-]*:/i.test(s)) return "relative URL without a base";
  if (/^(?:https?|ftp):\/*(?:[?#]|$)/i.test(s)) return "empty host";
  return /[\s\\]/.test(s) ? "invalid international domain name" : "invalid URL";
}

const urlError: Explain = (s) => ({ error: urlProblem(s) });

export const url: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUrl(v)) ? v : refuse(v, x, k, kinds.url_parsing, urlError);

export const uri: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUri(v)) ? v : refuse(v, x, k, kinds.url_parsing, urlError);

export const iri: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIri(v)) ? v : refuse(v, x, k, kinds.url_parsing, urlError);

export const uriReference: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUriReference(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("URI reference"));

export const iriReference: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIriReference(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("IRI reference"));

export const uriTemplate: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUriTemplate(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("URI template"));
