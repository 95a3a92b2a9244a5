/**
 * @module What an application needs to run on Node: uploads are spooled to its file system and saved there, and its own functions
 * decode text.
 */
import { writeLinesTo } from "../logging/lines.js";
import { spoolTo } from "../request/spool.js";
import { decodeUtf8By } from "../request/utf8.js";
import { diskSpool } from "./disk-spool.js";
import { nodeUtf8 } from "./node-utf8.js";
import { toStandardOutput } from "./standard-output.js";

spoolTo(diskSpool);
writeLinesTo(toStandardOutput);
decodeUtf8By(nodeUtf8);

export * from "../index.js";
