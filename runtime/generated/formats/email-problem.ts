const ATOM = /[\w!#$%&'*+/=?^`{|}~.-]/;
// RFC 6531 adds every character beyond ASCII.
const INTERNATIONAL_ATOM = /[\w!#$%&'*+/=?^`{|}~.\x80-\u{10ffff}-]/u;
const HOST = /[a-z0-9.-]/i;
const INTERNATIONAL_HOST = /[a-z0-9.\x80-\u{10ffff}-]/iu;

/** Why a string is not an email address, in the words of Python's email-validator, which FastAPI's `EmailStr` uses. */
export function emailProblem(s: string): string {
  return problem(s, ATOM, HOST);
}

export function internationalEmailProblem(s: string): string {
  return problem(s, INTERNATIONAL_ATOM, INTERNATIONAL_HOST);
}

function problem(s: string, atom: RegExp, host: RegExp): string {
  const at = s.indexOf("@");
  if (at < 0) return "An email address must have an @-sign.";
  const local = s.slice(0, at);
  const domain = s.slice(at + 1);
  return localProblem(local, atom) ?? domainProblem(domain, host) ?? lengthProblem(s, local, domain);
}

function localProblem(local: string, atom: RegExp): string | undefined {
  if (local === "") return "There must be something before the @-sign.";
  if (/^".*"$/.test(local)) return "Quoting the part before the @-sign is not allowed here.";
  const bad = charactersBut(atom, local);
  if (bad) return `The email address contains invalid characters before the @-sign: ${bad}.`;
  if (local.endsWith(".")) return "An email address cannot have a period immediately before the @-sign.";
  if (local.startsWith(".")) return "An email address cannot start with a period.";
  return twoPeriods(local);
}

function domainProblem(domain: string, host: RegExp): string | undefined {
  if (domain === "") return "There must be something after the @-sign.";
  if (/^\[.*\]$/.test(domain)) return "A bracketed IP address after the @-sign is not allowed here.";
  const bad = charactersBut(host, domain);
  if (bad) return `The part after the @-sign contains invalid characters: ${bad}.`;
  if (domain.endsWith(".")) return "An email address cannot end with a period.";
  if (domain.startsWith(".")) return "An email address cannot have a period immediately after the @-sign.";
  if (domain.includes("..")) return twoPeriods(domain);
  if (domain.endsWith("-")) return "An email address cannot end with a hyphen.";
  if (domain.startsWith("-")) return "An email address cannot have a hyphen immediately after the @-sign.";
  if (/\.-|-\./.test(domain)) return "An email address cannot have a period and a hyphen next to each other.";
  if (!domain.includes(".")) return "The part after the @-sign is not valid. It should have a period.";
  if (/\.\d+$/.test(domain))
    return "The part after the @-sign is not valid. It is not within a valid top-level domain.";
  return undefined;
}

function lengthProblem(s: string, local: string, domain: string): string {
  if (octets(local) > 64) return `The email address is too long before the @-sign ${tooMany(local, 64)}.`;
  const label = domain.split(".").find((each) => octets(each) > 63);
  if (label !== undefined)
    return `After the @-sign, periods cannot be separated by so many characters ${tooMany(label, 63)}.`;
  if (octets(s) > 254) return `The email address is too long ${tooMany(s, 254)}.`;
  // The rest are names that IDNA does not allow.
  return "The part after the @-sign is not valid.";
}

function twoPeriods(part: string): string | undefined {
  return part.includes("..") ? "An email address cannot have two periods in a row." : undefined;
}

function tooMany(part: string, limit: number): string {
  const more = octets(part) - limit;
  return `(${more} character${more > 1 ? "s" : ""} too many)`;
}

/** Each once, as Python shows them; empty if there are none. */
function charactersBut(allowed: RegExp, part: string): string {
  const bad = new Set(Array.from(part).filter((character) => !allowed.test(character)));
  return [...bad].map(shown).sort().join(", ");
}

function shown(character: string): string {
  if (character === " ") return "SPACE";
  if (character === "'" || character === "\\") return `"${character}"`;
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `'${character}'`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function octets(s: string): number {
  return new TextEncoder().encode(s).length;
}
