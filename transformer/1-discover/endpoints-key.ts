/** The key of the app that all endpoints share which name none. No module is called so. */
export const ENDPOINTS_KEY = "countersign#endpoints";
