import { routeTable } from "../../route-table.js";
import { securityTable } from "../../security-report.js";
import type { DevelopmentTool } from "../development-tool.js";
import { ofGood } from "../plain.js";

export const routes: DevelopmentTool = {
  title: "List the routes",
  description:
    "Lists every route that the program serves, in the order in which they are matched: method, full path with prefixes, operationId, file and line; then who may call each.",
  properties: {},
  run: async (_, at) =>
    ofGood(at, (compilation) => `${routeTable(compilation)}\n${securityTable(compilation)}`),
};
