export const mark = "!";
export { greeting as hello } from "./greeting.js";
