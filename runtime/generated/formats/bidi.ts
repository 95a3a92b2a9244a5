/** Labels in scripts that are written from right to left (RFC 5893, 2). */

// The bidirectional classes of the characters that names may contain. R and AL are whole blocks without their marks (NSM),
// numbers (EN, AN) and the ranges' modifiers (ON).
const RIGHT_TO_LEFT =
  "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const EUROPEAN_NUMBER = "0-9\\u06f0-\\u06f9";
const ARABIC_NUMBER = "\\u0660-\\u0669\\u{10d30}-\\u{10d39}";
const NEUTRAL =
  "\\u00b7\\u02b9\\u02ba\\u02c6-\\u02cf\\u02ec\\u0375\\u2e2f\\u30fb\\ua67f\\ua717-\\ua71f\\ua788\\u200c\\u200d\\-";

const STRONG = `(?![${EUROPEAN_NUMBER}${ARABIC_NUMBER}\\p{Mn}])[${RIGHT_TO_LEFT}]`;

let strong: RegExp | undefined;
let rightToLeft: RegExp | undefined;
let leftToRight: RegExp | undefined;

/** Whether a label contains a letter or number of such a script. */
export function isRightToLeft(label: string): boolean {
  strong ??= new RegExp(`${STRONG}|[${ARABIC_NUMBER}]`, "u");
  return strong.test(label);
}

/** Whether a label keeps its order in a name that contains such labels. */
export function runsOneWay(label: string): boolean {
  if (!isRightToLeft(label)) {
    leftToRight ??= new RegExp(`^(?![${EUROPEAN_NUMBER}${NEUTRAL}]).*(?<![${NEUTRAL}]\\p{Mn}*)$`, "u");
    return leftToRight.test(label);
  }
  rightToLeft ??= new RegExp(
    `^${STRONG}[${RIGHT_TO_LEFT}${EUROPEAN_NUMBER}${ARABIC_NUMBER}${NEUTRAL}\\p{Mn}]*(?<![${NEUTRAL}]\\p{Mn}*)$`,
    "u",
  );
  const numbers = [EUROPEAN_NUMBER, ARABIC_NUMBER].filter((one) => new RegExp(`[${one}]`, "u").test(label));
  return rightToLeft.test(label) && numbers.length < 2;
}
