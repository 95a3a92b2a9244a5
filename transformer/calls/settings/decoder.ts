import type { SettingsReading } from "../../3-plan/settings.js";
import { checkedDecoder } from "../../4-generate/checks.js";
import type { Decoder, Site } from "../../4-generate/decoder.js";
import { objectDecoder } from "../../4-generate/objects.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import { unionDecoder } from "../../4-generate/unions.js";
import { reachable } from "../../parts.js";
import type { Schema, TypeTable } from "../../schema.js";

/**
 * How settings are decoded: objects from texts, which are coerced; what was JSON as the body of a request.
 * @param content says which settings these are. Objects share no function with those of others, which are read elsewhere.
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

/** Where parts are decoded as they are read: those of one type are read alike. */
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

/** They are base64, as in JSON: what comes as text elsewhere is a file of a form. */
function hasBytes(schema: Schema, types: TypeTable): boolean {
  return [...reachable([schema], types)].some((part) => part.kind === "parsed" && part.type === "Uint8Array");
}
