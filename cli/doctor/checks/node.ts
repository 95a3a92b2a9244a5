import type { Check } from "../finding.js";

/** The versions that `engines` in our own package.json allows. */
const OLDEST = [20, 19] as const;

export const node: Check = ({ node: version }) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
    return [{ check: "node", severity: "ok", message: `Node ${version}` }];
  return [
    {
      check: "node",
      severity: "error",
      message: `Node ${version} is too old: Countersign needs ${OLDEST.join(".")} or later.`,
      fix: "Install a current version of Node (https://nodejs.org).",
    },
  ];
};
