import type { Bundle, Observation, Patient } from "fhir/r4.js";
import typia from "typia";

export default {
  "/bundles": typia.createIs<Bundle>(),
  "/observations": typia.createIs<Observation>(),
  "/patients": typia.createIs<Patient>(),
};
