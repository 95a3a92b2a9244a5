import type { Check } from "../finding.js";
import { annotations } from "./annotations.js";
import { bundlers } from "./bundlers.js";
import { copies } from "./copies.js";
import { document } from "./document.js";
import { entry } from "./entry.js";
import { exactOptional } from "./exact-optional.js";
import { node } from "./node.js";
import { options } from "./options.js";
import { packageJson } from "./package-json.js";
import { resolution } from "./resolution.js";
import { singleFiles } from "./single-files.js";
import { strict } from "./strict.js";
import { tsPatch } from "./ts-patch.js";
import { tsc } from "./tsc.js";
import { tsconfig } from "./tsconfig.js";
import { typescript } from "./typescript.js";
import { typia } from "./typia.js";
import { uncompiled } from "./uncompiled.js";

/** In the order in which they are printed. */
export const checks: readonly Check[] = [
  node,
  packageJson,
  tsconfig,
  options,
  entry,
  strict,
  resolution,
  exactOptional,
  singleFiles,
  typescript,
  copies,
  typia,
  tsPatch,
  tsc,
  uncompiled,
  bundlers,
  document,
  annotations,
];
