// The names that the blocks of docs/client.md use without declaring them.
import type {
  InfiniteQueryObserverOptions,
  MutationObserverOptions,
  QueryKey,
  QueryObserverOptions,
} from "@tanstack/query-core";

type Client = typeof import("./client.js");

declare global {
  const createClient: Client["createClient"];
  const shop: ReturnType<Client["createClient"]>;
  const chat: typeof shop;
  const readItemOptions: Client["readItemOptions"];
  const listItemsInfiniteOptions: Client["listItemsInfiniteOptions"];
  const createItemMutation: Client["createItemMutation"];
  const baseUrl: string;
  const tag: string;
  const bar: { value: number };
  const draft: { readonly id: string };
  const input: { readonly files: readonly [File] };
  const token: () => string;
  const show: (value: unknown) => void;
  const assert: { equal<T>(actual: T, expected: T): void };
  const queryClient: import("@tanstack/query-core").QueryClient;
  function useQuery<Value, Key extends QueryKey>(
    options: QueryObserverOptions<Value, Error, Value, Value, Key>,
  ): { data: Value | undefined };
  function useInfiniteQuery<Value, Data, Key extends QueryKey, Page>(
    options: InfiniteQueryObserverOptions<Value, Error, Data, Key, Page>,
  ): { data: Data | undefined; fetchNextPage: () => void };
  function useMutation<Value, Given>(
    options: MutationObserverOptions<Value, Error, Given>,
  ): { mutate: (given: Given) => void };
}
