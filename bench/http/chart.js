// A chart of the measurements: an SVG with bars, one group for each case, light or dark like the reader's screen.
import { BASELINE, CONTENDERS } from "./contenders.js";
import { ratio } from "./report.js";
import { rounded } from "./statistics.js";

const WIDTH = 760;
const LABELS = 200;
const VALUES = 50;
const BAR = 14;
const ROW = 18;
const TITLE = 34;
const GAP = 14;
/** Greater ratios are cut off, so that the others can be distinguished. Their figures are next to the bars. */
const LONGEST = 4;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-weight: 600; }
  .bar { fill: #afb8c1; }
  .ours { fill: #0969da; }
  .by-hand { stroke: #57606a; stroke-dasharray: 2 3; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .bar { fill: #484f58; }
    .ours { fill: #4493f8; }
    .by-hand { stroke: #8d96a0; }
  }`;

/**
 * @param samples of each case.
 * @returns a standalone SVG document.
 */
export function chartOf(samples) {
  const scale = (WIDTH - LABELS - VALUES) / LONGEST;
  const parts = [];
  let y = TITLE;
  for (const [name, measured] of Object.entries(samples)) {
    const contenders = Object.keys(measured);
    parts.push(text(0, y, name, "title"));
    y += 8;
    const byHand = LABELS + scale;
    const bottom = y + contenders.length * ROW;
    for (const contender of contenders) {
      const value = ratio(measured, contender, BASELINE);
      const width = Math.min(value, LONGEST) * scale;
      const kind = contender.startsWith("countersign") ? "bar ours" : "bar";
      parts.push(text(0, y + BAR - 3, CONTENDERS[contender].label));
      parts.push(
        `<rect class="${kind}" x="${LABELS}" y="${y}" width="${rounded(width, 1)}" height="${BAR}" rx="2"/>`,
      );
      parts.push(text(rounded(LABELS + width + 6, 1), y + BAR - 3, value.toFixed(2)));
      y += ROW;
    }
    parts.push(
      `<line class="by-hand" x1="${byHand}" x2="${byHand}" y1="${bottom - contenders.length * ROW}" y2="${bottom}"/>`,
    );
    y = bottom + GAP + 12;
  }
  const title = "Server CPU a request, node:http by hand = 1 (shorter is better)";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${title}">`,
    `<style>${STYLE}\n</style>`,
    text(0, 14, title, "title"),
    ...parts,
    "</svg>\n",
  ].join("\n");
}

function text(x, y, content, kind) {
  const escaped = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}"${kind ? ` class="${kind}"` : ""}>${escaped}</text>`;
}
