export interface Sample {
  cpu: number;
  perSecond: number;
  p50: number;
  p99: number;
  megabytes: number;
}

/** The rounds of each contender in each case. */
export type Samples = Record<string, Record<string, Sample[]>>;

export function overviewOf(samples: Samples): string;
export function tableOf(samples: Samples[string]): string;
export function ratiosOf(samples: Samples): Record<string, number | null>;
