/**
 * An address as RFC 5321 has it, without the forms that no web form takes: no quoted local part, no address
 * literal, and a domain with a period in it. With `international`, letters of any script (RFC 6531).
 */

const ATOM = new Uint8Array(128);
for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~")
  ATOM[c.charCodeAt(0)] = 1;

export function isEmail(s: string): boolean {
  const at = s.indexOf("@");
  if (at < 1 || at > 64 || s.length > 254) return false;
  let dot = true;
  for (let i = 0; i < at; i++) {
    const code = s.charCodeAt(i);
    if (code === 46) {
      if (dot) return false;
      dot = true;
    } else {
      if (ATOM[code] !== 1) return false;
      dot = false;
    }
  }
  return !dot && isDomain(s, at + 1);
}

/** The same with letters of any script. */
export function isInternationalEmail(s: string): boolean {
  return isEmail(s.replace(/[\p{L}\p{M}\p{N}]/gu, "a"));
}

/** Why a string is not an email address, in the words of Python's email-validator. */
export function emailProblem(s: string): string {
  const at = s.lastIndexOf("@");
  if (at < 0) return "An email address must have an @-sign.";
  const local = s.slice(0, at);
  const domain = s.slice(at + 1);
  if (local === "") return "There must be something before the @-sign.";
  if (domain === "") return "There must be something after the @-sign.";
  if (local.startsWith(".")) return "An email address cannot start with a period.";
  if (local.endsWith(".")) return "An email address cannot have a period immediately before the @-sign.";
  if (local.includes("..")) return "An email address cannot have two periods in a row.";
  if (local.length > 64) return "The email address is too long before the @-sign.";
  if (local.includes("@")) return "The email address contains more than one @-sign.";
  if (![...local].every((c) => c === "." || ATOM[c.charCodeAt(0)] === 1))
    return "The email address contains invalid characters before the @-sign.";
  if (!domain.includes(".")) return "The part after the @-sign is not valid. It should have a period.";
  return s.length > 254 ? "The email address is too long." : "The part after the @-sign is not valid.";
}

/** Labels of letters, digits and inner hyphens, at least two, the last not a number. */
function isDomain(s: string, start: number): boolean {
  let label = start;
  let letter = false;
  let labels = 0;
  for (let i = start; i <= s.length; i++) {
    const code = i < s.length ? s.charCodeAt(i) : 46;
    if (code === 46) {
      if (i === label || i - label > 63 || s.charCodeAt(i - 1) === 45) return false;
      labels++;
      label = i + 1;
      if (i < s.length) letter = false;
    } else if (code === 45) {
      if (i === label) return false;
    } else if ((code | 32) >= 97 && (code | 32) <= 122) letter = true;
    else if (code < 48 || code > 57) return false;
  }
  return labels > 1 && letter;
}
