/** The parts of a request that show where it comes from. */
export interface Addressed {
  /** The address at the other end of the connection, if the platform knows it. */
  readonly peer: string | undefined;
  header(name: string): string | undefined;
}

/**
 * Returns the address of the client behind a number of proxies. Each proxy appends the address that it sees to `X-Forwarded-For`,
 * so a client cannot choose as many entries from the right as there are proxies. It can choose all others.
 * @param proxies how many are in front of the server, each of which is trusted.
 */
export function clientAddress(request: Addressed, proxies: number): string | undefined {
  const { peer } = request;
  if (proxies === 0) return peer;
  const forwarded = (request.header("x-forwarded-for") ?? "").split(",").flatMap((each) => each.trim() || []);
  const way = peer === undefined ? forwarded : [...forwarded, peer];
  // If the platform does not know the peer, one more entry at the right replaces it.
  const at = way.length - 1 - proxies + (peer === undefined ? 1 : 0);
  return way[Math.max(at, 0)];
}

/**
 * The form of an address for counting requests: for IPv6 the first 64 bits, since one client can use any address below these (RFC
 * 4291, 2.5.4); IPv4 within IPv6 as IPv4, without a port.
 */
export function addressKey(address: string | undefined): string {
  if (address === undefined || address === "") return "unknown";
  const [bare = ""] = address.replace(/^\[(.*)\](?::\d+)?$/, "$1").split("%", 1);
  const [, v4] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i.exec(bare) ?? [];
  if (v4 !== undefined) return v4;
  return network(bare.toLowerCase()) ?? "unknown";
}

function network(address: string): string | undefined {
  if (!/^[\da-f:]{2,39}$/.test(address)) return undefined;
  const [head = "", tail, ...more] = address.split("::");
  if (more.length > 0) return undefined;
  const groups = (text: string | undefined) => (text ? text.split(":") : []);
  const [front, back] = [groups(head), groups(tail)];
  const left = 8 - front.length - back.length;
  if (tail === undefined ? left !== 0 : left < 1) return undefined;
  const all = [...front, ...new Array<string>(tail === undefined ? 0 : left).fill("0"), ...back];
  if (!all.every((group) => /^[\da-f]{1,4}$/.test(group))) return undefined;
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
