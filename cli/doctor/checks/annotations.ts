import { dearest } from "../../unsettled.js";
import type { Check } from "../finding.js";

/**
 * Finds routes that wait for the compiler to read the declarations of packages, although annotations in the project could avoid
 * it.
 */
export const annotations: Check = ({ unsettled }) => {
  if (!unsettled) return [];
  const { questions, routes, of } = unsettled;
  const first = dearest(questions);
  if (!first)
    return [
      {
        check: "annotations",
        severity: "ok",
        message: "The project itself declares all types of its routes",
      },
    ];
  const { source, subject, cause, advice } = first;
  return [
    {
      check: "annotations",
      severity: "ok",
      message: `${routes} of ${of} routes need types from another compiler, which takes time: ${source}, ${subject}: ${cause}. ${advice} "countersign explain" lists those of a route`,
    },
  ];
};
