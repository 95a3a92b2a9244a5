import { callSite } from "../call-site.js";
import { notCompiled } from "../not-compiled.js";

/**
 * An app says `secure: true` of what the compiler has looked at.
 * @param compiled what the compiler appended to `new App(…)`.
 * @param app the class, to say where it was made.
 * @throws Error where the call was not compiled: nobody has kept the promise.
 */
export function checkSecure(
  { secure }: { readonly secure?: boolean },
  compiled: unknown,
  app: Parameters<typeof callSite>[0],
): void {
  if (secure !== true || (typeof compiled === "object" && compiled !== null && "guards" in compiled)) return;
  throw new Error(notCompiled("new App({ secure: true })", callSite(app), WHY));
}

const WHY = "That every operation asks for credentials or is public is found by the compiler.";
