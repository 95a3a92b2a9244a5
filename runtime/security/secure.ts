import { callSite } from "../call-site.js";
import { notCompiled } from "../not-compiled.js";

/**
 * Checks that the compiler has verified an app's `secure: true`.
 * @param compiled the argument that the compiler appended to `new App(…)`.
 * @param app the class, to find the call.
 * @throws Error if the call was not compiled, because nothing has verified the promise.
 */
export function checkSecure(
  { secure }: { readonly secure?: boolean },
  compiled: unknown,
  app: Parameters<typeof callSite>[0],
): void {
  if (secure !== true || (typeof compiled === "object" && compiled !== null && "guards" in compiled)) return;
  throw new Error(notCompiled("new App({ secure: true })", callSite(app), WHY));
}

const WHY = "Only the compiler can check that every operation requires credentials or is public.";
