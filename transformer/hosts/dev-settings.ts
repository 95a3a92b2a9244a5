import { CS4011 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** How `countersign dev` replaces one process with the next. */
export const RESTARTS = ["start-first", "stop-first"] as const;

/** The settings of `countersign dev`, from `package.json#countersign.dev`. */
export interface DevSettings {
  /**
   * Whether the old process ends before the new one starts. Default: `start-first`, unless the app is known to need `stop-first`.
   */
  readonly restart?: (typeof RESTARTS)[number] | undefined;
}

/** `{ "restart": "stop-first" }` */
export function readDevSettings(
  written: unknown,
  file: string,
): { readonly value: DevSettings; readonly problem?: Diagnostic } {
  if (written === undefined) return { value: {} };
  const refused = (reason: string) => ({ value: {}, problem: CS4011({ file, reason }) });
  if (typeof written !== "object" || written === null || Array.isArray(written))
    return refused(`"dev" of "countersign" must be an object with a "restart"`);
  const { restart, ...others } = written as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refused(`"dev" of "countersign" has no option "${unknown}"`);
  const known = RESTARTS.find((one) => one === restart);
  if (restart !== undefined && !known)
    return refused(`"restart" of "dev" must be one of ${RESTARTS.map((one) => `"${one}"`).join(", ")}`);
  return { value: { restart: known } };
}
