/** The key of the app that stands for an application of somebody else's, which the entry exports. No module is called so. */
export const EXPORTED_KEY = "countersign#exported";
