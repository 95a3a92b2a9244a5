/** What the document is told of an app's probes. */
export interface ProbeOptions {
  readonly live?: string | false;
  readonly ready?: string | false;
  readonly hidden?: boolean;
}

/** Where the probes of an app are; one that is switched off is absent. */
export interface ProbePaths {
  readonly live?: string;
  readonly ready?: string;
}

/** The names are those of Kubernetes' own servers. */
export function probePaths({ live = "/healthz", ready = "/readyz" }: ProbeOptions): ProbePaths {
  return { ...(live !== false && { live }), ...(ready !== false && { ready }) };
}
