import type { Described } from "../../2-read/reader.js";
import type { RouteContext } from "../../3-plan/context.js";
import { presence } from "../../3-plan/defaults.js";
import type { ReadParameter } from "../../3-plan/parameter.js";
import type { SingleParameter } from "../../3-plan/plan.js";

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
