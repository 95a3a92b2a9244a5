import type { RouteContext } from "../../3-plan/context.js";
import { type ReadParameter, refuseParameter, typeText } from "../../3-plan/parameter.js";
import { pathParameters } from "../../3-plan/path-template.js";
import { isScalar } from "../../3-plan/scalars.js";
import { CS1004, CS1005, CS1006, CS1015, CS1079, CS1093 } from "../../diagnostics/catalogue.js";
import type { Source } from "../source.js";
import { parameterObjects, typesOf } from "../text/document.js";
import { naming, type TextNote } from "../text/naming.js";
import { asWritten, type TextPlace } from "../text/place.js";
import { singleParameter } from "../text/plan.js";
import { textSource } from "../text/text.js";
import type { SingleParameter } from "../text/text-parameter.js";

export type PathParameter = SingleParameter<"path">;

const PATH: TextPlace<"path"> = {
  in: "path",
  text: "the path",
  holder: "r",
  one: "path",
  loc: "path",
  wireName: asWritten,
  key: asWritten,
};

/** A segment of the path: always present, and a single scalar. Its name in the path claims a parameter without a marker. */
export const path: Source<PathParameter, TextNote> = {
  ...textSource("Path", PATH),
  rule: {
    by: "marker",
    marker: "Path",
    note: naming,
    infers: ({ name }, { template }) => pathParameters(template).some((segment) => segment.name === name),
    plan: (parameter, _, context) => pathParameter(parameter, context),
  },
  document: {
    part: "parameters",
    types: typesOf,
    // OpenAPI has no optional path parameters (3.1, 4.8.12.2).
    parameters: (plan, conversion) =>
      parameterObjects(plan, conversion).map((object) => ({ ...object, required: true })),
  },
};

function pathParameter(parameter: ReadParameter<TextNote>, context: RouteContext): PathParameter | undefined {
  const { marker, described, node, optional } = parameter;
  const name = parameter.name ?? marker?.note?.name;
  if (name === undefined) return refuseParameter(CS1015(), parameter, context);
  if (!marker && context.impliedBy !== undefined)
    return refuseParameter(CS1093({ name, file: context.impliedBy }), parameter, context);
  const wireName = marker?.note?.name ?? described.wire ?? name;
  const named = pathParameters(context.template).find((segment) => segment.name === wireName);
  // If a router's route does not find the name here, the prefix with which the router is included may have it. The check for the
  // document finds out (CS3008).
  if (!named && context.complete) {
    const values = { parameter: name, name: wireName, path: context.template };
    return refuseParameter(CS1004(values), parameter, context);
  }
  // The optional segment itself has been refused (CS1016).
  if (named?.optional) return undefined;
  if (optional || node?.initializer || described.default !== undefined) {
    return refuseParameter(CS1006({ name, path: context.path }), parameter, context);
  }
  if (!isScalar(described.schema, context.reader.types)) {
    return refuseParameter(CS1005({ name, type: typeText(parameter, context) }), parameter, context);
  }
  if (described.annotations?.hidden)
    return refuseParameter(CS1079({ name, in: PATH.text }), parameter, context);
  return singleParameter({ ...parameter, name }, PATH, wireName, context);
}
