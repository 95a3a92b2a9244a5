import { addBuild } from "./build.js";
import { addCall } from "./call.js";
import { addCheck } from "./check.js";
import { addClient } from "./client.js";
import type { AddCommand } from "./command-line.js";
import { addCompletion } from "./completion.js";
import { addDev } from "./dev.js";
import { addDoctor } from "./doctor.js";
import { addDocuments } from "./documents.js";
import { addExplain } from "./explain.js";
import { addFuzz } from "./fuzz.js";
import { addInit } from "./init.js";
import { addLsp } from "./lsp.js";
import { addMcp } from "./mcp.js";
import { addRoutes } from "./routes.js";
import { addStart } from "./start.js";

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addDev,
  addCheck,
  addBuild,
  addStart,
  addDocuments,
  addClient,
  addRoutes,
  addExplain,
  addCall,
  addCompletion,
  addFuzz,
  addDoctor,
  addMcp,
  addLsp,
  addInit,
];
