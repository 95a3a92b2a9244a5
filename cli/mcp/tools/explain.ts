import { explainRoute } from "../../explain-route.js";
import { matchRoutes, parseRouteQuery } from "../../route-query.js";
import type { DevelopmentTool } from "../development-tool.js";
import { NO_COLORS, ofGood } from "../plain.js";

export const explain: DevelopmentTool = {
  title: "Explain a route",
  description:
    "Explains one route: where each parameter comes from, its dependencies in the order in which they run, the results by status, and the generated code that validates and serializes.",
  properties: {
    route: {
      type: "string",
      description: 'A method and a path, "GET /items/:id", or the path alone for all its methods.',
    },
  },
  required: ["route"],
  run: async ({ route = "" }, at) =>
    ofGood(at, (compilation) => {
      const query = parseRouteQuery([route]);
      if (!query)
        return { text: `"${route}" is not a method and a path such as "GET /items/:id".`, isError: true };
      const matches = matchRoutes(compilation.routes, query);
      if (matches.length > 0) return matches.map((each) => explainRoute(each, NO_COLORS)).join("\n");
      return { text: `No route matches "${route}". The tool "routes" lists them all.`, isError: true };
    }),
};
