export const TEMPLATES = ["cli", "ts-patch", "vite"] as const;

/** Which host compiles the project. */
export type TemplateName = (typeof TEMPLATES)[number];

/** For people who choose. */
export const DESCRIPTIONS: Readonly<Record<TemplateName, string>> = {
  cli: "countersign dev and build: nothing to configure",
  "ts-patch": "tsc with a plugin: for builds that must stay tsc",
  vite: "a plugin: for development, builds and tests with Vite and Vitest",
};
