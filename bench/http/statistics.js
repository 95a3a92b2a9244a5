// Statistics over many rounds.

/** @param {number} q from 0 to 1. */
export function quantile(values, q) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
}

export function median(values) {
  const list = values.toSorted((a, b) => a - b);
  const half = list.length >> 1;
  return list.length % 2 ? list[half] : (list[half - 1] + list[half]) / 2;
}

/** @returns median, minimum and maximum. */
export function summary(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

export function rounded(value, digits) {
  return Number(value.toFixed(digits));
}
