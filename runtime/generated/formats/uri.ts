import { isIpv6 } from "./host.js";

/** RFC 3986, with `\u00a0-\uffff` added for the IRIs of RFC 3987. */
const grammar = (more: string) => {
  const pchar = `(?:[a-z0-9\\-._~!$&'()*+,;=:@${more}]|%[0-9a-f]{2})`;
  const authority = `(?:(?:[a-z0-9\\-._~!$&'()*+,;=:${more}]|%[0-9a-f]{2})*@)?(?:\\[([^\\]]*)\\]|(?:[a-z0-9\\-._~!$&'()*+,;=${more}]|%[0-9a-f]{2})*)(?::\\d*)?`;
  const path = `(?:/${pchar}*)*`;
  const rooted = `/(?:${pchar}+${path})?`;
  const end = `(?:\\?(?:${pchar}|[/?])*)?(?:#(?:${pchar}|[/?])*)?$`;
  const rest = `(?://${authority}${path}|${rooted}|${pchar}+${path}|)`;
  // A reference's first segment has no colon, or it would be a scheme.
  const relative = `(?://${authority}${path}|${rooted}|(?:(?!:)${pchar})+${path}|)`;
  return {
    absolute: new RegExp(`^[a-z][a-z0-9+.-]*:${rest}${end}`, "i"),
    relative: new RegExp(`^${relative}${end}`, "i"),
  };
};

const uri = grammar("");
const iri = grammar("\\u00a0-\\uffff");

/** An absolute URI: it has a scheme. */
export function isUri(s: string): boolean {
  return matches(uri.absolute, s);
}

export function isUriReference(s: string): boolean {
  return matches(uri.absolute, s) || matches(uri.relative, s);
}

export function isIri(s: string): boolean {
  return matches(iri.absolute, s);
}

export function isIriReference(s: string): boolean {
  return matches(iri.absolute, s) || matches(iri.relative, s);
}

const WEB = /^(?:https?|ftp):\/\/[^\s/?#]+[^\s]*$/i;

/** An address on the web: `http`, `https` or `ftp`, with a host, and nothing that a browser would have to mend. */
export function isUrl(s: string): boolean {
  return WEB.test(s) && !s.includes("\\") && URL.canParse(s);
}

const TEMPLATE =
  /^(?:[^\s{}"<>\\^`|%]|%[0-9a-f]{2}|\{[+#./;?&=,!@|]?(?:[\w.]|%[0-9a-f]{2})+(?::[1-9]\d{0,3}|\*)?(?:,(?:[\w.]|%[0-9a-f]{2})+(?::[1-9]\d{0,3}|\*)?)*\})*$/i;

/** A URI template (RFC 6570). */
export function isUriTemplate(s: string): boolean {
  return TEMPLATE.test(s);
}

/** Why a string is not a URL, in the words of pydantic as far as they go. */
export function urlProblem(s: string): string {
  if (s === "") return "input is empty";
  if (!/^[a-z][a-z0-9+.-]*:/i.test(s)) return "relative URL without a base";
  if (/^(?:https?|ftp):\/*(?:[?#]|$)/i.test(s)) return "empty host";
  return /[\s\\]/.test(s) ? "invalid international domain name" : "invalid URL";
}

function matches(grammar: RegExp, s: string): boolean {
  const match = grammar.exec(s);
  if (!match) return false;
  return match
    .slice(1)
    .every((literal) => literal === undefined || isIpv6(literal) || /^v[0-9a-f]+\../i.test(literal));
}
