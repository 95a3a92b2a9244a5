/** What the document needs to know about an app's probes. */
export interface ProbeOptions {
  readonly live?: string | false;
  readonly ready?: string | false;
  readonly hidden?: boolean;
}

/** The paths of an app's probes. One that is switched off is absent. */
export interface ProbePaths {
  readonly live?: string;
  readonly ready?: string;
}

/** The names are those of Kubernetes' own servers. */
export function probePaths({ live = "/healthz", ready = "/readyz" }: ProbeOptions): ProbePaths {
  return { ...(live !== false && { live }), ...(ready !== false && { ready }) };
}
