/**
 * Where bundles run. Separate from the code that makes them, because the command line's entry must not import the commands that
 * it loads later.
 */
export const PLATFORM_NAMES = ["node", "workers"] as const;

export type PlatformName = (typeof PLATFORM_NAMES)[number];
