import type { Check } from "../finding.js";

/** Options that this TypeScript no longer has, or never had. */
export const options: Check = ({ optionErrors = [] }) =>
  optionErrors.map(({ code, message, severity, fix: _, trail: __, echo: ___, file, ...place }) => ({
    check: "options",
    severity,
    message: `${code}: ${message}`,
    fix: "Take it out, or write what the message says instead: TypeScript refuses to compile the project as it is.",
    ...(file !== undefined && { place: { file, ...place } }),
  }));
