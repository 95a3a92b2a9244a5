/** What counts as a secret by its name, the same as in traces. */
export { isSecret, REDACTED } from "../../opentelemetry/redacted.js";
