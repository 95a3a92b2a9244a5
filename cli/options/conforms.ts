import { Option } from "commander";

/** For `check` and `openapi`: the agreed document. */
export function conformsOption(): Option {
  return new Option(
    "--conforms <document>",
    "fail if an operation of this document is not served as it declares",
  );
}
