import type { RouteContext } from "../../3-plan/context.js";
import { presence } from "../../3-plan/defaults.js";
import { documented } from "../../3-plan/documented.js";
import type { Noted } from "../../3-plan/markers.js";
import { type ReadParameter, refuseParameter } from "../../3-plan/parameter.js";
import { substituted, type WrittenType } from "../../3-plan/type-declaration.js";
import { CS1015 } from "../../diagnostics/catalogue.js";
import type { Semantics } from "../../semantics/semantics.js";
import { styled } from "../../wire-styles.js";
import type { BodyParameter } from "./body-parameter.js";

/** The `true` in `Body<T, { embed: true }>`. */
export function embedding(written: WrittenType, semantics: Semantics): Noted<boolean> {
  const { node } = substituted(written, semantics);
  const options = semantics.members(semantics.typeOfNode(node)).properties;
  const embed = options.find((property) => property.name === "embed");
  if (!embed) return {};
  const shape = semantics.shape(embed.type);
  if (shape.kind === "literal" && typeof shape.value === "boolean") return { note: shape.value };
  return { invalid: node };
}

/** The JSON body, or the key of it with the name of the parameter if several parameters read the body or `embed` is set. */
export function bodyParameter(
  parameter: ReadParameter<boolean>,
  alone: boolean,
  context: RouteContext,
): BodyParameter | undefined {
  const { name, described, marker } = parameter;
  const embed = !alone || marker?.note === true;
  if (embed && name === undefined) return refuseParameter(CS1015(), parameter, context);
  const known = name ?? "body";
  const wire = described.wire ?? styled(known, context.reader.style);
  const { title, description } = documented(described, parameter.description);
  return {
    in: "body",
    name: known,
    ...(wire !== known && { wire }),
    embed,
    schema: described.schema,
    ...presence(parameter, described, context),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
}
