import { describe } from "vitest";
import { REDIS_URL, redis } from "../testing.js";
import { queueContract } from "./queue-contract.js";

describe.skipIf(REDIS_URL === undefined)("a queue on Redis", () => queueContract(redis(REDIS_URL ?? "")));
