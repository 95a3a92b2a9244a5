import { relative } from "node:path";
import { adding } from "../../../transformer/hosts/package-manager.js";
import { majorOf } from "../facts/facts.js";
import type { Check } from "../finding.js";

/** Countersign reads the tag types of its own dependency, `@typia/interface`. */
const MAJOR = 12;

/** Later major versions may represent tags differently, and an unrecognized constraint is not checked. */
export const typia: Check = ({ copies, root, packageManager }) =>
  copies
    .filter(({ name, version }) => /^(typia|@typia\/interface)$/.test(name) && majorOf(version) !== MAJOR)
    .map(({ name, version, folder }) => ({
      check: "typia",
      severity: "warning" as const,
      message: `${name} ${version} is installed (${relative(root, folder)}); Countersign reads the tag types of version ${MAJOR}. Tags of another version may not be recognized, and then constrain nothing.`,
      fix: `${adding(packageManager, `typia@${MAJOR}`)}, or import the tags from "countersign".`,
    }));
