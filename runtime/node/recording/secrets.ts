/** What is a secret by its name, as traces know it. */
export { isSecret, REDACTED } from "../../opentelemetry/redacted.js";
