/** The key of the app that represents another framework's application, which the entry exports. No module has this name. */
export const EXPORTED_KEY = "countersign#exported";
