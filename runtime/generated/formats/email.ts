import { isInternationalHostname } from "./idna.js";

/**
 * An address as RFC 5321 has it, without the forms that no web form takes: no quoted local part, no address
 * literal, and a domain with a period in it.
 */

const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
// Labels end in a letter or digit; the last one is not a number.
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+(?!\d+$)[a-z0-9]+(?:-+[a-z0-9]+)*$/i;
const LONG_LABEL = /[^.@]{64,}(?=\.|$)/;

export function isEmail(s: string): boolean {
  // The commonest mistake, told without the expression's search for a way to match.
  return (
    s.length <= 254 &&
    s.includes("@") &&
    EMAIL.test(s) &&
    (s.length < 64 || (s.indexOf("@") <= 64 && !longLabel(s)))
  );
}

// RFC 6531 adds every character beyond ASCII.
const INTERNATIONAL_LOCAL =
  /^[\w!#$%&'*+/=?^`{|}~\x80-\ud7ff\ue000-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\x80-\ud7ff\ue000-\u{10ffff}-]+)*$/u;
const INTERNATIONAL_DOMAIN = /^[^\u3002\uff0e\uff61]+\.(?!\d+$)[^.\u3002\uff0e\uff61]+$/;

/** The same with letters of any script; the domain in either of its forms. */
export function isInternationalEmail(s: string): boolean {
  if (isEmail(s)) return true;
  if (s.length > 254) return false;
  const at = s.indexOf("@");
  const local = s.slice(0, at);
  // Whoever looks a name up composes it first (RFC 5891, 5.3).
  const domain = s.slice(at + 1).normalize();
  return (
    at > 0 &&
    INTERNATIONAL_LOCAL.test(local) &&
    octets(local) <= 64 &&
    octets(s) <= 254 &&
    INTERNATIONAL_DOMAIN.test(domain) &&
    isInternationalHostname(domain)
  );
}

/** Why a string is not an email address, in the words of Python's email-validator. */
export function emailProblem(s: string): string {
  return problem(s, LOCAL);
}

export function internationalEmailProblem(s: string): string {
  return problem(s, INTERNATIONAL_LOCAL);
}

function problem(s: string, grammar: RegExp): string {
  const at = s.indexOf("@");
  if (at < 0) return "An email address must have an @-sign.";
  const local = s.slice(0, at);
  const domain = s.slice(at + 1);
  if (local === "") return "There must be something before the @-sign.";
  if (domain === "") return "There must be something after the @-sign.";
  if (domain.includes("@")) return "The email address contains more than one @-sign.";
  if (local.startsWith(".")) return "An email address cannot start with a period.";
  if (local.endsWith(".")) return "An email address cannot have a period immediately before the @-sign.";
  if (local.includes("..")) return "An email address cannot have two periods in a row.";
  if (octets(local) > 64) return "The email address is too long before the @-sign.";
  if (!grammar.test(local)) return "The email address contains invalid characters before the @-sign.";
  if (!domain.includes(".")) return "The part after the @-sign is not valid. It should have a period.";
  return octets(s) > 254 ? "The email address is too long." : "The part after the @-sign is not valid.";
}

function longLabel(s: string): boolean {
  return LONG_LABEL.test(s.slice(s.indexOf("@")));
}

function octets(s: string): number {
  return new TextEncoder().encode(s).length;
}
