export type Pick = (below: number) => number;

export function random(seed: number): Pick;
export function mutation<Value>(value: Value, pick: Pick): Value;
