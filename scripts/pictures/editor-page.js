import ts from "typescript";

/**
 * Returns an HTML page that looks like an editor: a program with the hints, the hover and the problems of a language server. Everything
 * in it apart from the program and its colors is what the server sent.
 * @param session the result of `editorSession`.
 * @param firstLine the first line to show, from 0.
 */
export function editorPage({ text, session, hoverAt, firstLine }) {
  const { hints, hover, problems } = session;
  const lines = text.trimEnd().split("\n");
  const tokens = tokensOf(text);
  const code = lines.slice(firstLine).map((_, index) => {
    const line = firstLine + index;
    const here = hoverAt.line === line ? `<div class="hover">${markdown(hover.contents.value)}</div>` : "";
    return `<div class="line"><span class="number">${line + 1}</span><span class="code">${drawn(line)}</span>${here}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<div class="window">
  <div class="tabs"><span class="tab">TS&ensp;app.ts</span></div>
  <div class="editor">${code.join("")}</div>
  <div class="panel"><div class="title">PROBLEMS <b>${problems.length}</b></div>${problems.map(problemRow).join("")}</div>
</div>`;

  /** A line in colors, with its hints, and with a wavy line below a problem. */
  function drawn(line) {
    const cuts = [...tokens.filter((token) => token.line === line), ...hintsOf(line)];
    return cuts
      .toSorted((a, b) => a.character - b.character || (a.label === undefined ? 1 : -1))
      .map((each) => {
        if (each.label !== undefined) return `<i class="hint">${escaped(each.label)}</i>`;
        const wavy = problems.some((problem) => covers(problem.range, each)) ? " wavy" : "";
        return `<span class="${each.kind}${wavy}">${escaped(each.text)}</span>`;
      })
      .join("");
  }

  function hintsOf(line) {
    return hints
      .filter(({ position }) => position.line === line)
      .map(({ position, label }) => ({ character: position.character, label }));
  }
}

function problemRow({ code, message, source, range, fixes }) {
  const [what = ""] = message.split("\n");
  return `<div class="problem"><b>✕</b> ${escaped(what)} <span class="dim">${escaped(`${source}(${code})`)} [Ln ${range.start.line + 1}, Col ${range.start.character + 1}]</span></div>
${fixes.map((fix) => `<div class="problem fix"><b>✦</b> Quick fix: ${escaped(fix)}</div>`).join("")}`;
}

/** The tokens of a program, each in one line, with the white space and the comments between them. */
function tokensOf(text) {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const found = [];
  let [line, character] = [0, 0];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const part = scanner.getTokenText();
    if (kind === ts.SyntaxKind.NewLineTrivia) [line, character] = [line + 1, 0];
    else {
      found.push({ line, character, text: part, kind: colorOf(kind, part) });
      character += part.length;
    }
  }
  return found;
}

function colorOf(kind, text) {
  if (kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia)
    return "comment";
  if (kind === ts.SyntaxKind.StringLiteral) return "string";
  if (kind === ts.SyntaxKind.NumericLiteral) return "literal";
  if (kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword) return "keyword";
  if (kind === ts.SyntaxKind.Identifier) return /^[A-Z]/.test(text) ? "type" : "name";
  return "plain";
}

function covers({ start, end }, { line, character }) {
  return line === start.line && character >= start.character && character < end.character;
}

/** The hovers are code blocks and tables, and nothing else of Markdown. */
function markdown(text) {
  return text
    .split("\n\n")
    .map((block) =>
      block.startsWith("|") ? table(block) : `<pre>${escaped(block.replace(/```\w*\n?/g, "").trim())}</pre>`,
    )
    .join("");
}

function table(block) {
  const [head = "", , ...rows] = block.split("\n");
  const row = (line, tag) =>
    `<tr>${line
      .split("|")
      .slice(1, -1)
      .map((cell) => `<${tag}>${escaped(cell.trim()).replace(/`([^`]*)`/g, "<code>$1</code>")}</${tag}>`)
      .join("")}</tr>`;
  return `<table>${row(head, "th")}${rows.map((line) => row(line, "td")).join("")}</table>`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; background: #1f1f1f; }
  .window { width: 1120px; color: #ccc; background: #1f1f1f; font: 14px/22px ui-monospace, "DejaVu Sans Mono", monospace; }
  .tabs { background: #181818; border-bottom: 1px solid #2b2b2b; font: 13px/34px ui-sans-serif, "DejaVu Sans", sans-serif; }
  .tab { display: inline-block; padding: 0 18px; background: #1f1f1f; border-top: 2px solid #0f9d90; color: #fff; }
  .editor { padding: 10px 0 18px; }
  .line { position: relative; display: flex; min-height: 22px; white-space: pre; }
  .number { width: 56px; padding-right: 20px; text-align: right; color: #6e7681; }
  .hint { margin-right: 7px; padding: 1px 5px; border-radius: 4px; background: #2d3b3a; color: #7fd1c7; font-style: normal; font-size: 12px; }
  .keyword { color: #c586c0; } .string { color: #ce9178; } .literal { color: #b5cea8; } .comment { color: #6a9955; }
  .type { color: #4ec9b0; } .name { color: #9cdcfe; } .plain { color: #d4d4d4; }
  .wavy { text-decoration: underline wavy #f14c4c 1.5px; text-underline-offset: 4px; }
  .hover { position: absolute; z-index: 1; right: 28px; bottom: 26px; padding: 8px 14px 10px; background: #202020; border: 1px solid #454545;
    border-radius: 5px; box-shadow: 0 4px 14px #000a; font: 13px/20px ui-sans-serif, "DejaVu Sans", sans-serif; }
  .hover pre { margin: 0 0 6px; font: 13px/20px ui-monospace, "DejaVu Sans Mono", monospace; color: #fff; }
  .hover table { border-collapse: collapse; margin-top: 4px; }
  .hover th { text-align: left; color: #fff; } .hover th, .hover td { padding: 1px 16px 1px 0; }
  .hover code { padding: 1px 4px; border-radius: 3px; background: #333; font: 12px ui-monospace, "DejaVu Sans Mono", monospace; }
  .panel { padding: 8px 20px 14px; border-top: 1px solid #2b2b2b; background: #181818; font: 13px/24px ui-sans-serif, "DejaVu Sans", sans-serif; }
  .title { color: #fff; font-size: 11px; letter-spacing: .04em; } .title b { padding: 1px 7px; border-radius: 9px; background: #0f766e; }
  .problem b { margin-right: 6px; color: #f14c4c; } .problem.fix { padding-left: 22px; } .fix b { color: #e2c08d; } .dim { color: #8b949e; }
`;
