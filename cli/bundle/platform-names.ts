/**
 * Where bundles run. Apart from what they are made with, because the command line's entry must not be imported by the
 * commands that it waits for.
 */
export const PLATFORM_NAMES = ["node", "workers"] as const;

export type PlatformName = (typeof PLATFORM_NAMES)[number];
