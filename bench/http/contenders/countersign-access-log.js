// Countersign as `countersign start` runs it in production: with a log line for each request.
process.env.COUNTERSIGN_ACCESS_LOG = "json";

export { default } from "./countersign.js";
