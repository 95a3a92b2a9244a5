import { Option } from "commander";
import { OPENAPI_VERSIONS } from "../../runtime/contract/openapi-version.js";

/** For tools that read a version other than the one that the app serves. */
export function targetOption(): Option {
  return new Option(
    "--target <version>",
    "the version of OpenAPI to write (default: the app's openapiVersion)",
  ).choices(OPENAPI_VERSIONS);
}
