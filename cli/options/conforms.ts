import { Option } from "commander";

/** Of `check` and `openapi`: what was agreed on. */
export function conformsOption(): Option {
  return new Option(
    "--conforms <document>",
    "fail where an operation of this document is not served as it says",
  );
}
