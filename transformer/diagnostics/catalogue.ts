// Made by scripts/diagnostics.js from the pages beside this file. Do not edit.

export const catalogue = {
  CS1003: {
    title: "Path parameter missing from the signature",
    severity: "error",
    message: "The path \"{path}\" names \"{name}\", but the handler has no parameter of that name.",
    fix: "Add a parameter \"{name}\" to the handler, or take it out of the path.",
  },
  CS4001: {
    title: "No tsconfig.json found",
    severity: "error",
    message: "No TypeScript configuration found: {looked}.",
    fix: "Run the command inside the project, name the file with --project, or make one with \"npx tsc --init\".",
  },
  CS4002: {
    title: "tsconfig.json cannot be used",
    severity: "error",
    message: "{place} cannot be used: {reason}",
    fix: "Correct the configuration at that place; \"npx tsc --showConfig\" reads it the same way.",
  },
  CS4003: {
    title: "No entry found",
    severity: "error",
    message: "No entry found in {root}: looked for {looked}.",
    fix: "Name the entry as the command's argument, or in package.json as \"countersign\": \"src/server.ts\".",
  },
  CS4004: {
    title: "The entry does not exist",
    severity: "error",
    message: "The entry \"{entry}\" does not exist, or is not a file (it comes from {origin}).",
    fix: "Correct the path, or leave it out to have the usual names tried.",
  },
  CS4005: {
    title: "The entry exports no app",
    severity: "error",
    message: "The default export of \"{entry}\" is not an App{found}.",
    fix: "Export the app from the entry with \"export default app;\", or name the module that does.",
  },
  CS4006: {
    title: "The port cannot be used",
    severity: "error",
    message: "Cannot listen on {address}: {reason}.",
    fix: "Stop the other process, or choose an address that is free with --port and --host.",
  },
  CS4007: {
    title: "Nothing is built yet",
    severity: "error",
    message: "There is no build to start: {looked}.",
    fix: "Run \"countersign build\" first, or name the folder it wrote with --out-dir.",
  },
  CS4008: {
    title: "No route matches",
    severity: "error",
    message: "No route matches \"{route}\"{hint}.",
    fix: "Run \"countersign routes\" to see every method and path.",
  },
  CS4009: {
    title: "The committed document is stale",
    severity: "error",
    message: "\"{file}\" is not the document of this program: {reason}.",
    fix: "Write it anew with \"countersign openapi --out {file}\" and commit it.",
  },
  CS4010: {
    title: "TypeScript cannot be loaded",
    severity: "error",
    message: "TypeScript cannot be loaded{version}: {reason}.",
    fix: "Install the packages anew with \"npm ci\", or add TypeScript 6 with \"npm install --save-dev typescript@6\".",
  },
  CS4011: {
    title: "package.json cannot be used",
    severity: "error",
    message: "{file} cannot be used: {reason}.",
    fix: "Write \"countersign\": \"src/app.ts\", or leave it out to have the usual names tried.",
  },
} as const;
