// The work of a request to either app of `bench/depends.js`: authenticate the user, in three steps.

export interface Session {
  readonly userId: number;
  readonly expires: number;
}

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

const sessions = new Map<string, Session>([["secret", { userId: 1, expires: Number.MAX_SAFE_INTEGER }]]);
const accounts = new Map<number, Account>([
  [1, { id: 1, name: "Ada Lovelace", email: "ada@example.com", passwordHash: "5f4dcc3b5aa765d61d83" }],
]);

/** Returns `undefined` if there is none. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return authorization?.startsWith("Bearer ") ? authorization.slice(7) : undefined;
}

/** Asynchronous, like a session store. */
export async function findSession(token: string): Promise<Session | undefined> {
  const session = sessions.get(token);
  return session && session.expires > Date.now() ? session : undefined;
}

export async function findAccount({ userId }: Session): Promise<Account | undefined> {
  return accounts.get(userId);
}
