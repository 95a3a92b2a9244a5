import { onTestFinished } from "vitest";
import { compilation, folder, route, typeError } from "./fake.js";

/** A folder with these files until the end of the test. */
export function temporary(files: Readonly<Record<string, string>>): string {
  const made = folder(files);
  onTestFinished(made.remove);
  return made.path;
}

/** A project with the usual files. */
export const project = (files: Readonly<Record<string, string>> = {}) =>
  temporary({ "tsconfig.json": "{}", "src/app.ts": "", ...files });

/** The result of compiling it: two routes, an error, a warning. */
export const good = () =>
  compilation({
    routes: [
      route("get", "/items", { operationId: "listItems" }),
      route("post", "/items/:id", { hidden: true }),
    ],
  });
export const bad = () => compilation({ problems: [typeError], artifact: () => undefined });
export const warned = () => compilation({ problems: [{ ...typeError, code: "CS1", severity: "warning" }] });
