import type { DevelopmentTool } from "./development-tool.js";
import { check } from "./tools/check.js";
import { diagnostic } from "./tools/diagnostic.js";
import { explain } from "./tools/explain.js";
import { openapi } from "./tools/openapi.js";
import { requests } from "./tools/requests.js";
import { routes } from "./tools/routes.js";

/** All tools of `countersign mcp` by name, in the order in which agents see them. */
export const TOOLS: Readonly<Record<string, DevelopmentTool>> = {
  check,
  routes,
  explain,
  openapi,
  requests,
  diagnostic,
};
