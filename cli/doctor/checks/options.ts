import type { Check } from "../finding.js";

/** Options that this TypeScript no longer has, or never had. */
export const options: Check = ({ optionErrors = [] }) =>
  optionErrors.map(({ code, message, severity, fix: _, trail: __, echo: ___, file, ...place }) => ({
    check: "options",
    severity,
    message: `${code}: ${message}`,
    fix: "Remove it, or replace it as the message says: TypeScript refuses to compile the project as it is.",
    ...(file !== undefined && { place: { file, ...place } }),
  }));
