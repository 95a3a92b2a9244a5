/** An event as a client dispatches it. */
export interface Dispatched {
  readonly type: string;
  readonly data: string;
  readonly lastEventId: string;
}

/** What a client knows when the stream has ended. */
export interface Interpreted {
  readonly events: readonly Dispatched[];
  readonly lastEventId: string;
  readonly retry: number | undefined;
}

/** HTML, 9.2.6 "Interpreting an event stream", step by step, without any of our own code. */
export function interpret(bytes: Uint8Array): Interpreted {
  // "UTF-8 decode" strips one leading byte order mark, as `TextDecoder` does.
  const text = new TextDecoder().decode(bytes);
  const events: Dispatched[] = [];
  let data = "";
  let type = "";
  let idBuffer = "";
  let lastEventId = "";
  let retry: number | undefined;

  const dispatch = () => {
    lastEventId = idBuffer;
    if (data !== "")
      events.push({ type: type === "" ? "message" : type, data: data.slice(0, -1), lastEventId });
    data = "";
    type = "";
  };
  const processField = (name: string, value: string) => {
    if (name === "event") type = value;
    else if (name === "data") data += `${value}\n`;
    else if (name === "id" && !value.includes("\0")) idBuffer = value;
    else if (name === "retry" && /^[0-9]+$/.test(value)) retry = Number.parseInt(value, 10);
  };

  let line = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character !== "\r" && character !== "\n") {
      line += character;
      continue;
    }
    if (character === "\r" && text[i + 1] === "\n") i++;
    const colon = line.indexOf(":");
    if (line === "") dispatch();
    else if (colon > 0) {
      const value = line.slice(colon + 1);
      processField(line.slice(0, colon), value.startsWith(" ") ? value.slice(1) : value);
    } else if (colon < 0) processField(line, "");
    line = "";
  }
  // An incomplete line or event at the end of the stream is discarded.
  return { events, lastEventId, retry };
}
