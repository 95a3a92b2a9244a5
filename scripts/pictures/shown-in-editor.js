import { editorSession } from "../editor-session.js";

/**
 * Opens a text in a real session of `countersign lsp`, and returns its inlay hints, its diagnostics with their fixes, and the hover at
 * one position.
 * @param cli absolute path of the built command.
 * @param project absolute path of the project's folder.
 * @param file absolute path of the text's file.
 */
export async function shownInEditor({ cli, project, file, text, hoverAt }) {
  const editor = editorSession([process.execPath, cli], project);
  const diagnostics = await editor.diagnostics(file, text);
  const range = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  const hints = await editor.request("inlayHint", file, { range });
  const hover = await editor.request("hover", file, { position: hoverAt });
  const fixes = await Promise.all(
    diagnostics.map(({ range }) =>
      editor.request("codeAction", file, { range, context: { diagnostics: [] } }),
    ),
  );
  await editor.end();
  return {
    hints,
    hover,
    problems: diagnostics.map((diagnostic, i) => ({
      ...diagnostic,
      fixes: fixes[i].map(({ title }) => title),
    })),
  };
}
