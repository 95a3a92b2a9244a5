/** Zero width joiners and non-joiners in names (RFC 5892, A.1 and A.2). */

const JOINERS = /[\u200c\u200d]/;

/** Letters that join the next one, in scripts that are in use (Unicode's Joining_Type D or R) … */
const JOINING =
  "\\u0620\\u0622-\\u064a\\u066e\\u066f\\u0671-\\u0673\\u0679-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff" +
  "\\u0710\\u0712-\\u072f\\u074d-\\u077f\\u07ca-\\u07ea\\u0840-\\u0858\\u0860\\u0862-\\u0865\\u0867-\\u086a" +
  "\\u0870-\\u0882\\u0886\\u0889-\\u08ac\\u08ae-\\u08c8\\u1820-\\u1878\\u1887-\\u18a8\\u18aa\\ua840-\\ua871" +
  "\\u{10d01}-\\u{10d23}\\u{1e922}-\\u{1e943}";

/** … of which these join only the previous one (R). */
const RIGHT_JOINING =
  "\\u0622-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0673\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd" +
  "\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef\\u0710\\u0715-\\u0719\\u071e\\u0728\\u072a\\u072c\\u072f\\u074d" +
  "\\u0759-\\u075b\\u076b\\u076c\\u0771\\u0773\\u0774\\u0778\\u0779\\u0840\\u0846\\u0847\\u0849\\u0854" +
  "\\u0856-\\u0858\\u0867\\u0869\\u086a\\u0870-\\u0882\\u088e\\u08aa-\\u08ac\\u08ae\\u08b1\\u08b2\\u08b9\\u{10d22}";

/** Whether each joiner changes how its neighbors look. Otherwise it would only be invisible in a name. */
export function joinersHaveEffect(s: string): boolean {
  if (!JOINERS.test(s)) return true;
  const breaks = new RegExp(
    `(?<=(?![${RIGHT_JOINING}])[${JOINING}]\\p{Mn}*)\\u200c(?=\\p{Mn}*[${JOINING}])`,
    "gu",
  );
  const others = s
    .replace(/(\p{M})[\u200c\u200d]/gu, (both, mark: string) => (isVirama(mark) ? `${mark}-` : both))
    .replace(breaks, "-");
  return !JOINERS.test(others);
}

/**
 * Canonical_Combining_Class 9, for which there is no property escape: normalization sorts it between a mark of
 * class 8 (U+3099) and the one of class 10 (U+05B0).
 */
function isVirama(mark: string): boolean {
  if (mark === "\u3099" || mark === "\u05b0") return false;
  return `\u05b0${mark}\u3099`.normalize("NFD") === `\u3099${mark}\u05b0`;
}
