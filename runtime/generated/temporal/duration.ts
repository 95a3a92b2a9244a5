import type { Decode } from "../decode.js";
import { kind, kinds } from "../messages.js";
import { type Converter, convert } from "./convert.js";
import { made } from "./platform.js";

// What Temporal writes: RFC 3339's durations (appendix A), and, as in ISO 8601-2, with a sign, with weeks next to other units,
// with gaps between units and with fractions of a second.
const DURATION =
  /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,9})?S)?)?$/;

/** All units at their maximum take 130 characters. */
const LONGEST = 200;

const CONVERTER: Converter = {
  type: "Duration",
  wrongType: kind("time_delta_type", "Input should be a valid timedelta"),
  wrongText: kinds.time_delta_parsing,
  parse: (text) => (text.length <= LONGEST && DURATION.test(text) ? made("Duration", text) : undefined),
  problem: (text) => (DURATION.test(text) ? "duration is out of range" : "invalid ISO 8601 duration"),
  written: DURATION,
};

export const asDuration: Decode = (v, x, k) => convert(v, x, k, CONVERTER);
