import typia from "typia";
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  WorkspaceEdit,
} from "vscode-languageserver-types";

export default {
  "/actions": typia.createIs<CodeAction>(),
  "/completions": typia.createIs<CompletionList>(),
  "/diagnostics": typia.createIs<Diagnostic>(),
  "/edits": typia.createIs<WorkspaceEdit>(),
  "/hovers": typia.createIs<Hover>(),
  "/symbols": typia.createIs<DocumentSymbol>(),
};
