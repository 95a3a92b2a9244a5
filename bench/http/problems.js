// How a refused body is told: as Countersign and FastAPI tell it. Contenders whose validator has a form of its own translate,
// as a team does whose answers have to stay as they are.

export function email(loc, input) {
  const reason = "There must be something after the @-sign.";
  return {
    type: "value_error",
    loc,
    msg: `value is not a valid email address: ${reason}`,
    input,
    ctx: { reason },
  };
}

export function pattern(source, loc, input) {
  const msg = `String should match pattern '${source}'`;
  return { type: "string_pattern_mismatch", loc, msg, input, ctx: { pattern: source } };
}

export function minimum(ge, loc, input) {
  const msg = `Input should be greater than or equal to ${ge}`;
  return { type: "greater_than_equal", loc, msg, input, ctx: { ge } };
}

/** Whatever else may be wrong: no case has it. */
export function other(msg, loc, input) {
  return { type: "value_error", loc, msg, input };
}

/** What stands at a path of a value. */
export function at(value, path) {
  return path.reduce((inner, key) => inner?.[key], value);
}
