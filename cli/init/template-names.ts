export const TEMPLATES = [
  "cli",
  "ts-patch",
  "vite",
  "accounts",
  "fullstack",
  "workspace",
  "workers",
] as const;

/** The starting point of a project: a bare API, by the host that compiles it, or more. */
export type TemplateName = (typeof TEMPLATES)[number];

/** For users who choose. */
export const DESCRIPTIONS: Readonly<Record<TemplateName, string>> = {
  cli: "an API; countersign dev and build, without configuration",
  "ts-patch": "an API; tsc with a plugin, for builds that must stay tsc",
  vite: "an API; development, builds and tests with Vite and Vitest",
  accounts: "an API with a database, registration, login and roles",
  fullstack: "an API and a page that calls it with a typed client; Vite",
  workspace: "a monorepo: an API, a page, and a package that both share",
  workers: "an API on Cloudflare Workers",
};

/** Templates that can be added to an existing project. The others are whole projects. */
export const ADDABLE: ReadonlySet<TemplateName> = new Set(["cli", "ts-patch", "vite"]);

export const TYPESCRIPTS = ["6", "7"] as const;

/** Which TypeScript checks the project. */
export type TypescriptVersion = (typeof TYPESCRIPTS)[number];
