import type { ProjectOptions } from "../context.js";
import type { InspectAddress } from "./messages.js";

export interface DevOptions extends ProjectOptions {
  readonly host: string;
  readonly port: number;
  /** Whether types are checked before a build is served. */
  readonly checkFirst?: boolean | undefined;
  /**
   * Whether the old process ends before the new one starts. Default: the setting in package.json, else true if the app needs it.
   */
  readonly stopFirst?: boolean | undefined;
  /** Where a debugger can reach the app. */
  readonly inspect?: InspectAddress | undefined;
  /** Whether a browser is opened once the app serves. */
  readonly open?: boolean | undefined;
}
