import type { Problem } from "../../../transformer/hosts/program.js";
import { shown } from "../../problems.js";
import { escaped } from "../html.js";
import { linesOf, ownPlace, type Trouble } from "../trouble.js";
import { OVERLAY_STYLE } from "./style.js";

/** How many lines around a problem are shown. */
const AROUND = 2;

/** Further problems are only counted. */
const MOST_PROBLEMS = 20;

/** The lines of a file to show, and where in them the problem is. */
interface Place {
  /** The project's folder. Paths are relative to it. */
  readonly root: string;
  /** Reads the lines of a file. Tests pass their own function. */
  readonly read?: (file: string) => readonly string[] | undefined;
}

/** The page that a browser receives while nothing serves. It reloads itself when that may have changed. */
export function overlayPage(trouble: Trouble, nonce: string, place: Place): string {
  const { title, hint, problems, text } = trouble;
  const more = problems.length - MOST_PROBLEMS;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${OVERLAY_STYLE}</style>
</head>
<body>
<main>
<p class="brand">countersign dev</p>
<h1>${escaped(title)}</h1>
<p class="hint">${escaped(hint)}</p>
${problems
  .slice(0, MOST_PROBLEMS)
  .map((problem) => problemCard(problem, place))
  .join("\n")}
${more > 0 ? `<p class="hint">and ${more} more, listed in the terminal.</p>` : ""}
${text === undefined ? "" : `<details${problems.length === 0 ? " open" : ""}><summary>Output of the process</summary><pre class="stack" tabindex="0">${linked(text, place.root)}</pre></details>`}
</main>
<script nonce="${nonce}">${RELOAD}</script>
</body>
</html>
`;
}

/** A server that ends the connection and is reachable again may have something else to show. */
const RELOAD = `
const changes = new EventSource("/__countersign/changes");
changes.addEventListener("change", () => location.reload());
`;

function problemCard(problem: Problem, place: Place): string {
  const { code, message, fix } = problem;
  const badge = code === "" ? "" : `<span class="code">${escaped(code)}</span>`;
  const remedy = fix ? `<p class="fix"><strong>Fix</strong> ${escaped(fix)}</p>` : "";
  return `<article>
<header>${badge}${placeLink(problem, place)}</header>
<p class="message">${escaped(message)}</p>
${codeFrame(problem, place)}${remedy}
</article>`;
}

function placeLink({ file, line, column }: Problem, { root }: Place): string {
  if (file === undefined) return "";
  const at = line === undefined ? "" : `:${line}:${column ?? 1}`;
  return `<a href="${escaped(editorLink(file, line, column))}">${escaped(shown(file, root) + at)}</a>`;
}

/** A link that opens a file in VS Code and its relatives. Other editors open such links if they are configured to. */
export function editorLink(file: string, line = 1, column = 1): string {
  return `vscode://file/${encodeURI(file).replace(/^\//, "")}:${line}:${column}`;
}

function codeFrame(problem: Problem, { read = linesOf }: Place): string {
  const { file, line, column = 1, sourceLine } = problem;
  if (line === undefined) return "";
  const lines = (file === undefined ? undefined : read(file)) ?? [];
  // The file may have been saved since.
  const isSame = sourceLine === undefined || lines[line - 1] === sourceLine;
  const numbered = isSame ? around(lines, line) : [{ number: line, text: sourceLine }];
  if (numbered.length === 0) return "";
  const rows = numbered.map(({ number, text }) => {
    const shownText =
      number === line ? marked(text, column, problem.length ?? wordAt(text, column)) : escaped(text);
    return `<span class="${number === line ? "row here" : "row"}"><span class="number">${number}</span>${shownText}\n</span>`;
  });
  return `<pre class="frame" tabindex="0">${rows.join("")}</pre>`;
}

function around(lines: readonly string[], line: number) {
  const first = Math.max(1, line - AROUND);
  return lines.slice(first - 1, line + AROUND).map((text, at) => ({ number: first + at, text }));
}

/** The length of the word that begins at a column. */
const wordAt = (text: string, column: number) => /^\w+/.exec(text.slice(column - 1))?.[0].length ?? 1;

function marked(text: string, column: number, length: number): string {
  const start = Math.min(column - 1, text.length);
  const end = Math.min(start + Math.max(1, length), Math.max(text.length, start + 1));
  return `${escaped(text.slice(0, start))}<mark>${escaped(text.slice(start, end) || " ")}</mark>${escaped(text.slice(end))}`;
}

/** Turns places of the project's own files in a stack into links to the editor. */
function linked(text: string, root: string): string {
  return text
    .split("\n")
    .map((line) => {
      const place = ownPlace(line, root);
      if (!place) return escaped(line);
      const { file, line: row, column, from, to } = place;
      const link = `<a href="${escaped(editorLink(file, row, column))}">${escaped(`${shown(file, root)}:${row}:${column}`)}</a>`;
      return escaped(line.slice(0, from)) + link + escaped(line.slice(to));
    })
    .join("\n");
}
