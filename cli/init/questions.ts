import type { Readable, Writable } from "node:stream";
import { PACKAGE_MANAGERS, type PackageManager } from "../../transformer/hosts/package-manager.js";
import { isPackageName } from "../../transformer/hosts/package-name.js";
import { DESCRIPTIONS, type TemplateName, TYPESCRIPTS, type TypescriptVersion } from "./template-names.js";

/** A person at a terminal. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** The user pressed Ctrl-C or Escape at a question. */
export class Cancelled extends Error {}

/** Asks the user questions. The prompts are loaded with the first question. */
export function questions(terminal: Terminal) {
  const prompts = import("@clack/prompts");
  const answer = async <T>(given: Promise<T>): Promise<Exclude<T, symbol>> => {
    const value = await given;
    if (typeof value === "symbol") throw new Cancelled();
    return value as Exclude<T, symbol>;
  };
  return {
    async folder(): Promise<string> {
      const { text } = await prompts;
      const usual = "my-api";
      return answer(
        text({ ...terminal, message: "In which folder?", placeholder: usual, defaultValue: usual }),
      );
    },
    async name(suggested: string): Promise<string> {
      const { text } = await prompts;
      return answer(
        text({
          ...terminal,
          message: "What is the project's name?",
          initialValue: suggested,
          validate: (name) =>
            isPackageName(name ?? "")
              ? undefined
              : "Use lower-case letters, digits and dashes, as npm requires.",
        }),
      );
    },
    async template(suggested: TemplateName, names: readonly TemplateName[]): Promise<TemplateName> {
      const { select } = await prompts;
      return answer(
        select<TemplateName>({
          ...terminal,
          message: "Which template should it start from?",
          initialValue: suggested,
          options: names.map((value) => ({ value, label: value, hint: DESCRIPTIONS[value] })),
        }),
      );
    },
    async typescript(): Promise<TypescriptVersion> {
      const { select } = await prompts;
      const hints = { "6": "plugins in editors, any tool", "7": "native: checks several times faster" };
      return answer(
        select<TypescriptVersion>({
          ...terminal,
          message: "Which TypeScript?",
          options: TYPESCRIPTS.map((value) => ({ value, label: value, hint: hints[value] })),
        }),
      );
    },
    async packageManager(): Promise<PackageManager> {
      const { select } = await prompts;
      return answer(
        select<PackageManager>({
          ...terminal,
          message: "What installs it?",
          options: PACKAGE_MANAGERS.map((value) => ({ value, label: value })),
        }),
      );
    },
    async agreed(message: string): Promise<boolean> {
      const { confirm } = await prompts;
      return answer(confirm({ ...terminal, message }));
    },
  };
}
