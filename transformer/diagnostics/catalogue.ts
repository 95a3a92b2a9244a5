// Made by scripts/diagnostics.js from the pages beside this file. Do not edit.

export const catalogue = {
  CS1003: {
    title: "Path parameter missing from the signature",
    severity: "error",
    message: 'The path "{path}" names "{name}", but the handler has no parameter of that name.',
    fix: 'Add a parameter "{name}" to the handler, or take it out of the path.',
  },
} as const;
