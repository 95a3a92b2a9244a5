import path from "node:path";
import type typescript from "typescript";
import { useCompiler } from "../../semantics/compiler.js";
import { createSession } from "../../session.js";
import { createTransform, type ProgramTransform } from "../../transform.js";
import { wholeOnly } from "../declared-program.js";
import { readingOptionsAt } from "../project.js";
import { completionsAt } from "./completion.js";
import { definitionAt } from "./definition.js";
import { diagnosticsOf, type ShownDiagnostic } from "./diagnostics.js";
import { type EditorProgram, editorProgram, isWithin } from "./editor-program.js";
import { fixesOf } from "./fixes/fixes.js";
import { hintsIn } from "./hints.js";
import { hoverAt } from "./hover.js";
import {
  CODES,
  codeFixOf,
  completionsOf,
  definitionsOf,
  diagnosticOf,
  entryDetails,
  hintOf,
  numberOf,
  quickInfoOf,
} from "./typescript-shapes.js";

/** The options that an editor passes to `configurePlugin`. */
interface Configuration {
  /** `false` for an editor that also has the language server, which would show everything twice. */
  readonly enable?: boolean;
}

/**
 * The TypeScript language service plugin: `{ "name": "countersign/editor" }` under `compilerOptions.plugins`. It uses the program
 * that the editor's TypeScript has anyway. All failures are logged, and the editor gets TypeScript's own result.
 */
export default function init(modules: {
  readonly typescript: typeof typescript;
}): typescript.server.PluginModule {
  let isEnabled = true;
  return {
    create(info) {
      useCompiler(modules.typescript);
      return decorated(info, () => isEnabled);
    },
    onConfigurationChanged({ enable = true }: Configuration) {
      isEnabled = enable;
    },
  };
}

function decorated(
  info: typescript.server.PluginCreateInfo,
  isEnabled: () => boolean,
): typescript.LanguageService {
  const { languageService: before, project } = info;
  const { now, diagnostics } = programs(info);

  /** Returns our result for a file, or TypeScript's if we have none or fail. */
  function withOurs<Answer>(
    fileName: string,
    said: Answer,
    add: (file: typescript.SourceFile, program: EditorProgram) => Answer | undefined,
  ): Answer {
    if (!isEnabled()) return said;
    try {
      const program = now();
      const file = program?.programs.getSourceFile(fileName);
      return (program && file && add(file, program)) ?? said;
    } catch (error) {
      const reason = error instanceof Error ? error.stack : String(error);
      project.projectService.logger.info(`countersign/editor: ${reason}`);
      return said;
    }
  }

  const own: Partial<typescript.LanguageService> = {
    getSemanticDiagnostics(fileName) {
      const said = before.getSemanticDiagnostics(fileName);
      return withOurs(fileName, said, () => [
        ...said,
        ...diagnostics().flatMap((one) => (one.at?.file === fileName ? [diagnosticOf(one)] : [])),
      ]);
    },
    getSupportedCodeFixes: (fileName) => [...before.getSupportedCodeFixes(fileName), ...CODES.map(String)],
    getCodeFixesAtPosition(fileName, start, end, codes, ...rest) {
      const said = before.getCodeFixesAtPosition(fileName, start, end, codes, ...rest);
      return withOurs(fileName, said, (_, program) => {
        const meant = diagnostics().filter(
          ({ at, diagnostic }) =>
            at?.file === fileName &&
            at.start <= end &&
            start <= at.start + at.length &&
            codes.includes(numberOf(diagnostic.code)),
        );
        return [...meant.flatMap((one) => fixesOf(one, program).map(codeFixOf)), ...said];
      });
    },
    provideInlayHints(fileName, span, preferences) {
      const said = before.provideInlayHints(fileName, span, preferences);
      return withOurs(fileName, said, (_, program) => {
        const hints = hintsIn(fileName, program).filter(({ position }) => isWithin(position, span));
        return [...said, ...hints.map(hintOf)];
      });
    },
    getQuickInfoAtPosition(fileName, position, ...rest) {
      const said = before.getQuickInfoAtPosition(fileName, position, ...rest);
      return withOurs(fileName, said, (file, program) => {
        const hover = hoverAt(file, position, program);
        return hover && quickInfoOf(hover, said);
      });
    },
    getDefinitionAndBoundSpan(fileName, position) {
      const said = before.getDefinitionAndBoundSpan(fileName, position);
      return withOurs(fileName, said, (file, program) => {
        const found = definitionAt(file, position, program);
        return found && definitionsOf(found);
      });
    },
    getCompletionsAtPosition(fileName, position, ...rest) {
      const said = before.getCompletionsAtPosition(fileName, position, ...rest);
      return withOurs(fileName, said, (file, program) => {
        const found = completionsAt(file, position, program);
        return found && completionsOf(found, said);
      });
    },
    getCompletionEntryDetails(fileName, position, name, options, source, ...rest) {
      if (source !== "countersign")
        return before.getCompletionEntryDetails(fileName, position, name, options, source, ...rest);
      return withOurs<typescript.CompletionEntryDetails | undefined>(fileName, undefined, (file, program) => {
        const item = completionsAt(file, position, program)?.items.find(({ label }) => label === name);
        return item && entryDetails(item, fileName);
      });
    },
  };
  return { ...before, ...own };
}

/** The program of the language service, read once after each edit. Everything that the edit did not affect is reused. */
function programs({ languageService, project }: typescript.server.PluginCreateInfo) {
  const name = project.getProjectName();
  const root = name.endsWith(".json") ? path.posix.dirname(name) : project.getCurrentDirectory();
  const session = createSession();
  let program: typescript.Program | undefined;
  let transform: ProgramTransform | undefined;
  let current: EditorProgram | undefined;
  let found: readonly ShownDiagnostic[] | undefined;

  function now(): EditorProgram | undefined {
    const latest = languageService.getProgram();
    if (!latest || latest === program) return current;
    program = latest;
    found = undefined;
    current = undefined;
    const made = createTransform(latest, { root, ...readingOptionsAt(root), session, previous: transform });
    // The language service takes the tree of an edited file apart, so no later call can use it.
    for (const file of made.files) made.inputs(file);
    transform = made;
    current = editorProgram({
      programs: wholeOnly(latest),
      transform: made,
      typeErrors: (file) => latest.getSemanticDiagnostics(file),
    });
    return current;
  }

  return {
    now,
    diagnostics(): readonly ShownDiagnostic[] {
      const latest = now();
      found ??= latest ? diagnosticsOf(latest) : [];
      return found;
    },
  };
}
