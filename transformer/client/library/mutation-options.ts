/** The options for `useMutation` of TanStack Query. */
export interface ApiMutation<Name extends string, Given, Value> {
  readonly mutationKey: readonly [operation: Name];
  readonly mutationFn: (given: Given) => Promise<Value>;
}

export function mutationOptions<Name extends string, Given, Value>(
  operation: Name,
  send: (given: Given) => Promise<Value>,
): ApiMutation<Name, Given, Value> {
  return { mutationKey: [operation], mutationFn: send };
}
