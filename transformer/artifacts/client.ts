import { clientText } from "../client/client.js";
import { importedTypes } from "../client/imported-types.js";
import type { Artifact } from "./artifact.js";

/** A client in TypeScript: a module that needs no package, with its types written out. `countersign client` has more options. */
export const client: Artifact = {
  title: "The client",
  label: "client",
  fileName: "client.ts",
  byDefault: false,
  make: (program, { file, types, tanstack } = {}) => {
    const imported = file !== undefined && types === "import" ? importedTypes(file, program) : undefined;
    return clientText(program, { imported, tanstack });
  },
};
