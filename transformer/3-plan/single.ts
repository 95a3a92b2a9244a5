import type { Described } from "../2-read/reader.js";
import type { RouteContext } from "./context.js";
import { presence } from "./defaults.js";
import type { ReadParameter } from "./parameter.js";
import type { SingleParameter } from "./plan.js";

/** One value that is read by its name. */
export function singleParameter(
  parameter: ReadParameter & { readonly name: string },
  source: SingleParameter["in"],
  wireName: string,
  { semantics }: RouteContext,
): SingleParameter {
  const { name, described } = parameter;
  return {
    in: source,
    name,
    wireName,
    schema: described.schema,
    ...presence(parameter, described.default, semantics),
    ...documented(described, parameter.description),
  };
}

/** What stands beside a parameter's schema in the document. */
export function documented(
  { annotations }: Described,
  fromTag: string | undefined,
): Pick<SingleParameter, "title" | "description" | "deprecated" | "examples"> {
  const description = annotations?.description ?? fromTag;
  return {
    ...(annotations?.title !== undefined && { title: annotations.title }),
    ...(description !== undefined && { description }),
    ...(annotations?.deprecated && { deprecated: true }),
    ...(annotations?.examples && { examples: annotations.examples }),
  };
}
