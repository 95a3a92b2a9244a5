import type { SettingsReading } from "../../3-plan/settings.js";
import { checkedDecoder } from "../../4-generate/checks.js";
import type { Decoder, Site } from "../../4-generate/decoder.js";
import { objectDecoder } from "../../4-generate/objects.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import { unionDecoder } from "../../4-generate/unions.js";
import { reachable } from "../../parts.js";
import type { Schema, TypeTable } from "../../schema.js";

/**
 * How settings are decoded: objects from strings, which are coerced; JSON like the body of a request.
 * @param content identifies the settings. Their objects share no function with those of other settings, which are read from other
 * variables.
 */
export function settingsDecoder(reading: SettingsReading, content: string, site: Site): Decoder {
  const { schema } = reading;
  switch (reading.as) {
    case "object": {
      const own = partsOf(reading.properties, content, site);
      const decoder = objectDecoder(reading.object, own, content);
      return checked(schema, checked(reading.object, decoder, own), own);
    }
    case "choice": {
      const members = reading.members.map((member) => ({ property: member, reading: member }));
      const own = partsOf(members, content, site);
      return checked(schema, unionDecoder(reading.union, own), own);
    }
    case "json":
      return decoderOf(schema, { ...site, mode: "decode", decoderOf });
    case "text":
    case "list":
      return decoderOf(schema, {
        ...site,
        mode: hasBytes(schema, site.facts.types) ? "decode" : "coerce",
        decoderOf,
      });
  }
}

/** The parts of a decoder that follow how they are read: parts of one type are read in the same way. */
function partsOf(
  parts: readonly { readonly property: { readonly schema: Schema }; readonly reading: SettingsReading }[],
  content: string,
  site: Site,
): Site {
  return {
    ...site,
    decoderOf(schema, inner) {
      const at = parts.findIndex(({ property }) => property.schema === schema);
      const part = parts[at];
      return part ? settingsDecoder(part.reading, `${content} ${at}`, inner) : decoderOf(schema, inner);
    },
  };
}

function checked(schema: Schema, decoder: Decoder, site: Site): Decoder {
  return schema.checks || schema.messages ? checkedDecoder(schema, decoder, site) : decoder;
}

/** Bytes are base64, as in JSON: in other places, bytes that arrive as text are a file of a form. */
function hasBytes(schema: Schema, types: TypeTable): boolean {
  return [...reachable([schema], types)].some((part) => part.kind === "parsed" && part.type === "Uint8Array");
}
