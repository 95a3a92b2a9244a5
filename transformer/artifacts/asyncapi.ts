import { documentText } from "../../runtime/assembly/assemble.js";
import { assembleAsyncapi, hasChannels } from "../../runtime/assembly/asyncapi/assemble.js";
import { currentOperations } from "../../runtime/assembly/documents.js";
import type { LinkedProgram } from "../5-link/linked-program.js";
import type { Artifact } from "./artifact.js";

/** Byte for byte what the app serves at `/asyncapi.json`. */
export const asyncapi: Artifact = {
  title: "The AsyncAPI document",
  label: "messages",
  fileName: "asyncapi.json",
  byDefault: true,
  concerns: (program) => hasChannels(operationsOf(program)),
  make: (program) => documentText(assembleAsyncapi(program.info, operationsOf(program))),
};

const operationsOf = ({ info, routes }: LinkedProgram) =>
  currentOperations(
    info,
    routes.map((route) => route.operation()),
  );
