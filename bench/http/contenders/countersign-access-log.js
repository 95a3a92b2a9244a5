// Countersign as `countersign start` serves it in production: with a line for each request.
process.env.COUNTERSIGN_ACCESS_LOG = "json";

export { default } from "./countersign.js";
