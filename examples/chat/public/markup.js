import { element } from "./elements.js";

/**
 * Renders what models write (paragraphs, lists, code, emphasis) as elements. It may be called with the beginning of an answer.
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function markup(text) {
  return text.split("```").flatMap((part, index) => (index % 2 === 1 ? codeBlock(part) : blocks(part)));
}

/**
 * @param {string} part
 * @returns {HTMLElement[]}
 */
function codeBlock(part) {
  return [element("pre", {}, element("code", {}, part.replace(/^\w*\n/, "").trimEnd()))];
}

/**
 * @param {string} part
 * @returns {HTMLElement[]}
 */
function blocks(part) {
  const paragraphs = part.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  return paragraphs.filter(Boolean).map((paragraph) => {
    const lines = paragraph.split("\n");
    if (!lines.every((line) => /^[-*] /.test(line))) return element("p", {}, ...inline(paragraph));
    return element("ul", {}, ...lines.map((line) => element("li", {}, ...inline(line.slice(2)))));
  });
}

/** Text between marks, and the element that it becomes. */
const MARKS = /** @type {const} */ ([
  ["`", "code"],
  ["**", "strong"],
  ["*", "em"],
]);

/**
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function inline(text) {
  return (text.match(/`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|[^`*]+|[`*]/g) ?? []).map((part) => {
    const mark = MARKS.find(([sign]) => part.length > 2 * sign.length && part.startsWith(sign));
    if (!mark) return part;
    const [sign, tag] = mark;
    return element(tag, {}, part.slice(sign.length, -sign.length));
  });
}
