import { OWNERS, PIECES } from "./pieces.js";

/**
 * What a generated client needs at run time: the modules in `library/`, of which it has those that something of it uses. They are
 * written, checked and tested as modules, and carried as text in `pieces.ts`.
 *
 * To add one: write `library/<name>.ts` (imports of other pieces by name, no package), run `npm run client-library`, and where
 * text is generated that calls it, write `module.library("name")` in the place of its name. That puts it in, with all that it
 * imports, and no operation that does not use it pays for it. A name that no piece declares does not compile.
 */
export type LibraryName = keyof typeof OWNERS;

/** What users may import from a client; all else stays in the module. Types are always there. */
const EXPORTED: ReadonlySet<string> = new Set<LibraryName>(["ApiError", "SocketClosed", "retries"]);

/** The text of all pieces that declare one of the names, and of those they need; each once. */
export function libraryText(used: Iterable<LibraryName>): string {
  const wanted = new Set<string>([...used].map((name) => OWNERS[name]));
  // A set hands out what is added while it is walked.
  for (const name of wanted) for (const need of PIECES[name]?.needs ?? []) wanted.add(need);
  return Object.entries(PIECES)
    .filter(([name]) => wanted.has(name))
    .map(([, { text }]) =>
      text.replace(/^export (?=(?:async )?(?:function|class|const)\*? ?(\w+))/gm, withheld),
    )
    .join("\n\n");
}

function withheld(word: string, name: string): string {
  return EXPORTED.has(name) ? word : "";
}
