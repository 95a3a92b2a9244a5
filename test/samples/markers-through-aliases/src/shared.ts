export type { Page, Tenant as Owner } from "./markers.js";
