import type { Decode } from "../decode.js";
import type { Explain } from "../found.js";
import { kinds } from "../messages.js";
import { emailProblem, internationalEmailProblem } from "./email-problem.js";
import { isInternationalHostname } from "./idna.js";
import { refuse } from "./refuse.js";

/**
 * An address as defined by RFC 5321, without the forms that no web form accepts: no quoted local part, no address literal, and a
 * domain that contains a period.
 */

// Labels end in a letter or digit; the last one is not a number.
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+(?!\d+$)[a-z0-9]+(?:-+[a-z0-9]+)*$/i;
const LONG_LABEL = /[^.@]{64,}(?=\.|$)/;

export function isEmail(s: string): boolean {
  // The most common mistake, found without the search of the expression for a way to match.
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

/** The same with letters of any script. The domain may have either form. */
export function isInternationalEmail(s: string): boolean {
  if (isEmail(s)) return true;
  if (s.length > 254) return false;
  const at = s.indexOf("@");
  const local = s.slice(0, at);
  // A resolver composes a name before it looks it up (RFC 5891, 5.3).
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

function longLabel(s: string): boolean {
  return LONG_LABEL.test(s.slice(s.indexOf("@")));
}

function octets(s: string): number {
  return new TextEncoder().encode(s).length;
}

const reason: Explain = (s) => ({ reason: emailProblem(s) });
const internationalReason: Explain = (s) => ({ reason: internationalEmailProblem(s) });

export const email: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isEmail(v)) ? v : refuse(v, x, k, kinds.value_error, reason);

export const idnEmail: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isInternationalEmail(v))
    ? v
    : refuse(v, x, k, kinds.value_error, internationalReason);
