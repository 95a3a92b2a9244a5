import { isRightToLeft, runsOneWay } from "./bidi.js";
import { joinersHaveEffect } from "./joiners.js";
import { decodePunycode, encodePunycode } from "./punycode.js";

/**
 * Host names in any script: IDNA 2008 (RFC 5890 to 5893). The platform provides the properties of a character. Only those without
 * a property escape (joining and bidirectional classes) are written as ranges.
 */

const FULL_STOP = /[.\u3002\uff0e\uff61]/;
const NON_ASCII = /[^\0-\x7f]/;
const LDH_LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;

/** The rules of RFC 5892 for a character, one alternative per line. */
const CHARACTERS = [
  // Letters, digits and marks (2.1) that neither case folding nor compatibility changes (2.2), except for exceptions (2.6), three
  // blocks of symbols' marks (2.4) and old jamo (2.9).
  String.raw`(?![\p{CWKCF}\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b\u20d0-\u20ff\u{1d100}-\u{1d24f}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])[\p{Ll}\p{Lu}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]`,
  // The exceptions that are valid.
  String.raw`[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]`,
  // Characters that depend on their neighbors (appendix A.3 to A.6).
  String.raw`(?<=l)\u00b7(?=l)`,
  String.raw`\u0375(?=\p{Script=Greek})`,
  String.raw`(?<=\p{Script=Hebrew})[\u05f3\u05f4]`,
  // Characters that depend on the whole label (A.1, A.2, A.7).
  String.raw`[\u200c\u200d\u30fb]`,
];

let characters: RegExp | undefined;
let japanese: RegExp | undefined;

/** A host name whose labels consist of letters, digits and hyphens, or are international in either form. */
export function isInternationalHostname(s: string): boolean {
  // Each of its 253 octets represents one character at most, which is two code units at most.
  if (s.length > 2 * 253) return false;
  const labels: Label[] = [];
  for (const text of s.split(FULL_STOP)) {
    const label = read(text);
    if (!label) return false;
    labels.push(label);
  }
  if (labels.map(({ ascii }) => ascii).join(".").length > 253) return false;
  return (
    !labels.some(({ unicode }) => isRightToLeft(unicode)) ||
    labels.every(({ unicode }) => runsOneWay(unicode))
  );
}

interface Label {
  readonly ascii: string;
  readonly unicode: string;
}

/** Both forms of a label; undefined if it is not valid. */
function read(text: string): Label | undefined {
  if (NON_ASCII.test(text)) {
    if (!isUnicodeLabel(text)) return undefined;
    const ascii = `xn--${encodePunycode(text)}`;
    return ascii.length <= 63 ? { ascii, unicode: text } : undefined;
  }
  if (!LDH_LABEL.test(text)) return undefined;
  const ascii = text.toLowerCase();
  if (!ascii.startsWith("xn--")) return { ascii, unicode: ascii };
  const code = ascii.slice(4);
  const unicode = decodePunycode(code);
  if (unicode === undefined || !isUnicodeLabel(unicode) || encodePunycode(unicode) !== code) return undefined;
  return { ascii, unicode };
}

/** RFC 5891, 4.2, except for the length. */
function isUnicodeLabel(s: string): boolean {
  // Made for the first international name: V8 needs 0.2 ms for each property, which an import should not cost.
  characters ??= new RegExp(`^(?:${CHARACTERS.join("|")})+$`, "u");
  japanese ??= /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  return (
    NON_ASCII.test(s) &&
    s.normalize() === s &&
    !/^(?:-|..--|\p{M})|-$/u.test(s) &&
    characters.test(s) &&
    (!s.includes("\u30fb") || japanese.test(s)) &&
    // Two sets of digits that look alike (A.8, A.9).
    !(/[\u0660-\u0669]/.test(s) && /[\u06f0-\u06f9]/.test(s)) &&
    joinersHaveEffect(s)
  );
}
