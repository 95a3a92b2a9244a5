import { ignoredCredentials } from "./ignored-credentials.js";
import { malformed } from "./malformed.js";
import type { Probe } from "./probe.js";
import { condition, head, otherMethod, unknownParameter } from "./reading.js";
import { roundTrip } from "./round-trip.js";
import { slow } from "./slow.js";

/** Every probe. Slow ones come last. */
export const PROBES: readonly Probe[] = [
  malformed,
  ignoredCredentials,
  otherMethod,
  unknownParameter,
  head,
  condition,
  roundTrip,
  slow,
];
