/** Punycode (RFC 3492): a label's code points in letters, digits and hyphens. In lower case, without `xn--`. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST = 0x80;
const BIAS = 72;
const DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Undefined if `s` is not a valid encoding. */
export function decodePunycode(s: string): string | undefined {
  const delimiter = s.lastIndexOf("-");
  const output = Array.from(s.slice(0, Math.max(delimiter, 0)), (c) => c.charCodeAt(0));
  let code = FIRST;
  let bias = BIAS;
  let i = 0;
  for (let at = delimiter + 1; at < s.length; ) {
    const before = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = DIGITS.indexOf(s.charAt(at++) || "?");
      if (digit < 0) return undefined;
      i += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    code += Math.floor(i / length);
    i %= length;
    if (code > 0x10ffff) return undefined;
    output.splice(i++, 0, code);
  }
  return String.fromCodePoint(...output);
}

export function encodePunycode(s: string): string {
  const input = Array.from(s, (c) => c.codePointAt(0) ?? 0);
  const basic = input.filter((c) => c < FIRST);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? "-" : "");
  let code = FIRST;
  let bias = BIAS;
  let delta = 0;
  let handled = basic.length;
  while (handled < input.length) {
    const next = Math.min(...input.filter((c) => c >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const c of input) {
      if (c < code) delta++;
      if (c !== code) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    code++;
  }
  return output;
}

/** A number in digits of decreasing weight, of which the last is below its threshold. */
function variableLength(value: number, bias: number): string {
  let digits = "";
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return digits + DIGITS.charAt(rest);
    digits += DIGITS.charAt(t + ((rest - t) % (BASE - t)));
    rest = Math.floor((rest - t) / (BASE - t));
  }
}

function threshold(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

/** How large the next number will be, guessed from the last one (RFC 3492, 6.1). */
function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
