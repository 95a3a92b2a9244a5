import type { TemplateFiles } from "./files-in.js";
import { mergePackageJson } from "./merge-package-json.js";
import { mergeTsconfig } from "./merge-tsconfig.js";
import type { Target } from "./target.js";

/** What happens to one file. No kind of change replaces existing content. */
export type Change =
  | { readonly kind: "create"; readonly file: string; readonly text: string }
  /** Additions to an existing file, listed in `done`. */
  | { readonly kind: "add"; readonly file: string; readonly text: string; readonly done: readonly string[] }
  | { readonly kind: "keep"; readonly file: string; readonly why: string };

/** Files that every project has its own version of. */
const OWN: ReadonlySet<string> = new Set(["README.md", ".gitignore"]);

/** A program, which only its author can extend. */
const HOW_TO_CONFIGURE =
  'add import countersign from "countersign/vite"; and countersign() to the plugins, unless both are there';

/** Plans what is needed to create a new project, or to add Countersign to one. Writes nothing. */
export function plan(target: Target, template: TemplateFiles): readonly Change[] {
  const existing = target.packageJson !== undefined;
  // If the project has an entry of its own, our sample would be in the way.
  const withSources = target.entry === undefined;
  // The test runs the build, which exists only with our own tsconfig.json.
  const withTest = withSources && target.tsconfig === undefined;
  const withoutCode = !target.names.some((name) => /^(src|lib)$|^[^.].*\.[cm]?[jt]sx?$/.test(name));
  return [...template].flatMap(([file, text]): readonly Change[] => {
    if (file === "package.json" && target.packageJson !== undefined)
      return merged(
        file,
        target.packageJson,
        mergePackageJson(target.packageJson, text, { withTest, withoutCode }),
      );
    if (file === "tsconfig.json" && target.tsconfig !== undefined)
      return merged(file, target.tsconfig, mergeTsconfig(target.tsconfig, text));
    if (file.startsWith("src/") && !(file.endsWith(".test.ts") ? withTest : withSources)) return [];
    if (existing && OWN.has(file)) return [];
    if (file === "vite.config.ts") {
      const own = target.names.find((name) => /^(vite|vitest)\.config\.[cm]?[jt]s$/.test(name));
      if (own) return [{ kind: "keep", file: own, why: HOW_TO_CONFIGURE }];
    }
    if (target.has(file)) return [{ kind: "keep", file, why: "it already exists" }];
    return [{ kind: "create", file, text }];
  });
}

function merged(
  file: string,
  before: string,
  { text, done, kept }: ReturnType<typeof mergePackageJson>,
): readonly Change[] {
  const added: readonly Change[] = text === before ? [] : [{ kind: "add", file, text, done }];
  return [...added, ...kept.map((why): Change => ({ kind: "keep", file, why }))];
}
