// The format of a refused body, which is that of Countersign and FastAPI. Contenders whose validator has a format of its own
// translate it, as a team does if its responses must not change.

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

/** Any other problem, which no case has. */
export function other(msg, loc, input) {
  return { type: "value_error", loc, msg, input };
}

/** The value at a path. */
export function at(value, path) {
  return path.reduce((inner, key) => inner?.[key], value);
}
