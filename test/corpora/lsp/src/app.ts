import { App } from "countersign";
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  WorkspaceEdit,
} from "vscode-languageserver-types";

const app = new App({ title: "Language server", version: "1.0.0" });

app.post("/actions", (value: CodeAction): CodeAction => value);
app.post("/completions", (value: CompletionList): CompletionList => value);
app.post("/diagnostics", (value: Diagnostic): Diagnostic => value);
app.post("/edits", (value: WorkspaceEdit): WorkspaceEdit => value);
app.post("/hovers", (value: Hover): Hover => value);
app.post("/symbols", (value: DocumentSymbol): DocumentSymbol => value);

export default app;
