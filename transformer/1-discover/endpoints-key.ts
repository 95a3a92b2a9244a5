/** The key of the app that is shared by all endpoints that name none. No module has this name. */
export const ENDPOINTS_KEY = "countersign#endpoints";
