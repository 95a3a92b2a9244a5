/** Requests as they are sent, in Latin-1: a character is a byte. */

export function bytesOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** `Host` is present unless one of the lines replaces it: `Host: …` for another value, `null` for none. */
export function request(line: string, ...rest: readonly (string | null)[]): string {
  const lines = rest.filter((one) => one !== null);
  const hosts = rest.includes(null) || lines.some((one) => /^host:/i.test(one)) ? [] : ["Host: localhost"];
  return [`${line} HTTP/1.1`, ...hosts, ...lines, "", ""].join("\r\n");
}

export const get = (target: string, ...lines: readonly (string | null)[]) =>
  request(`GET ${target}`, ...lines);

/** With a body, its length and `application/json`, unless lines replace them. */
export function post(target: string, body: string, ...lines: readonly string[]): string {
  return sent(`POST ${target}`, body, ...lines);
}

export function sent(line: string, body: string, ...lines: readonly string[]): string {
  const says = (name: string) => lines.some((one) => one.toLowerCase().startsWith(`${name}:`));
  const type = says("content-type") ? [] : ["Content-Type: application/json"];
  const framed = says("content-length") || says("transfer-encoding");
  const length = framed ? [] : [`Content-Length: ${body.length}`];
  return `${request(line, ...type, ...length, ...lines)}${body}`;
}

/** In chunks, whose sizes are in hexadecimal digits. */
export function chunked(target: string, pieces: readonly string[], ...lines: readonly string[]): string {
  const body = pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join("");
  return post(target, `${body}0\r\n\r\n`, "Transfer-Encoding: chunked", ...lines);
}
