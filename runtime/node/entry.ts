/**
 * @module
 * What an application is written with, where there is Node's file system: uploads are spooled to it and saved to it.
 */
import { spoolTo } from "../request/spool.js";
import { diskSpool } from "./disk-spool.js";

spoolTo(diskSpool);

export * from "../index.js";
