import type { Versioning } from "../contract/versioning.js";
import { versioningProblem } from "../surroundings/versions.js";

/** @throws TypeError for an invalid policy. */
export function checkVersioning(versioning: Versioning): Versioning {
  const problem = versioningProblem(versioning);
  if (problem !== undefined) throw new TypeError(`The app's versioning cannot be used: ${problem}.`);
  return versioning;
}
