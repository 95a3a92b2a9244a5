import { malformed } from "./malformed.js";
import { openDoor } from "./open-door.js";
import { ownValue } from "./own-value.js";
import type { Probe } from "./probe.js";
import { condition, head, otherMethod, unknownParameter } from "./reading.js";
import { slow } from "./slow.js";

/** Every probe. What takes long comes last. */
export const PROBES: readonly Probe[] = [
  malformed,
  openDoor,
  otherMethod,
  unknownParameter,
  head,
  condition,
  ownValue,
  slow,
];
