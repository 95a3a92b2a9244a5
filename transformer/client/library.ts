import { OWNERS, PIECES } from "./pieces.js";

/**
 * What a generated client needs at run time: the modules in `library/`. A client contains those that it uses. They are written,
 * checked and tested as modules, and included as text in `pieces.ts`.
 *
 * To add one, write `library/<name>.ts` (it imports other pieces by name, and no package) and run `npm run client-library`. In
 * the code that generates calls of it, write `module.library("name")` instead of its name. That adds it to the client, with
 * everything that it imports. Clients whose operations do not use it do not contain it. A name that no piece declares does not
 * compile.
 */
export type LibraryName = keyof typeof OWNERS;

/** What users may import from a client. Everything else stays inside the module. Types are always exported. */
const EXPORTED: ReadonlySet<string> = new Set<LibraryName>(["ApiError", "SocketClosed", "retries"]);

/** The text of all pieces that declare one of the names, and of the pieces that they need. Each is included once. */
export function libraryText(used: Iterable<LibraryName>): string {
  const wanted = new Set<string>([...used].map((name) => OWNERS[name]));
  // Iterating over a set includes items that are added during the iteration.
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
