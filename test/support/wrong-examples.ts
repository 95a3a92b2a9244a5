import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, objects } from "./json-document.js";

/** Returns the places of examples that do not match their own schema, in a document of OpenAPI 3.1. */
export function wrongExamples(document: unknown): readonly string[] {
  const ajv = new Ajv.default({ strict: false, discriminator: false });
  addFormats.default(ajv);
  ajv.addSchema(Object(document), "document");
  return [...objects(document)].flatMap(({ at, value }) => {
    if (!("example" in value) || !isObject(value["schema"])) return [];
    const pointer = at.split("/").map(encodeURIComponent).join("/").replace("%23", "#");
    const judge = ajv.getSchema(`document${pointer}/schema`);
    return judge?.(value["example"]) ? [] : [`${at}: ${JSON.stringify(value["example"])}`];
  });
}
