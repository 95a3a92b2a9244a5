/** The faults that are switched on. Without any, the app is sound. */
export const planted = new Set<string>();
