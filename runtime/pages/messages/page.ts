import { html } from "hono/html";
import type { Members } from "../../contract/members.js";
import { BASE, firstMessage, type Snippet, snippetsOf } from "./snippets.js";
import { comment, NAME, typeText } from "./type-text.js";
import {
  type ChannelView,
  channelViews,
  type MessageView,
  type ParameterView,
  resolve,
  schemaIn,
  typesOf,
} from "./view.js";

/** Relative references of the page, and the address that it shows until its script finds the real one. */
export interface PageLinks {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
  /** The AsyncAPI document. */
  readonly document: string;
  /** The docs UI for everything else. */
  readonly docs: string;
  /** Where the page is served. */
  readonly path: string;
  /** As in the request: `http://localhost:8000`. */
  readonly origin: string;
}

/** HTML of the page, in which everything from the document is escaped. */
type Html = ReturnType<typeof html>;

/**
 * A page about sockets and event streams for people. It is readable without a script, which adds addresses, copying and trying
 * out.
 */
export async function messagesPage(document: Members, links: PageLinks): Promise<string> {
  const { title, version } = Object(document["info"]) as { title?: string; version?: string };
  const channels = channelViews(document);
  const types = typesOf(document);
  const follow = (value: unknown) => schemaIn(resolve(document, value));
  return String(
    await html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}: sockets and event streams</title>
    <link rel="icon" type="image/png" href="${links.icon}">
    <link rel="stylesheet" href="${links.style}">
  </head>
  <body data-path="${links.path}">
    <header>
      <h1>${title} <small>${version}</small></h1>
      <p>Sockets and event streams. <a href="${links.docs}">All other operations</a> · <a href="${links.document}">AsyncAPI document</a></p>
      <nav><ul>${channels.map((one) => html`<li><a href="#channel-${encodeURIComponent(one.id)}">${nameOf(one)}</a></li>`)}</ul></nav>
    </header>
    <main>
      ${channels.map((one) => channelSection(one, links, follow))}
      ${
        types.length > 0
          ? html`<section><h2>Types</h2>${types.map(
              ([name, schema]) => html`
        <article id="type-${encodeURIComponent(name)}"><h3>${name}</h3><pre>${typeCode(schema)}</pre></article>`,
            )}</section>`
          : ""
      }
    </main>
    <script src="${links.script}"></script>
  </body>
</html>
`,
  );
}

const nameOf = ({ protocol, method, address }: ChannelView) =>
  `${protocol === "ws" ? "SOCKET" : method} ${address}`;

function channelSection(
  channel: ChannelView,
  { origin }: PageLinks,
  follow: (value: unknown) => unknown,
): Html {
  const { id, title, words, parameters, receives, sends, security, protocol } = channel;
  const kind = protocol === "ws" ? "WebSocket" : "Server-Sent Events";
  return html`<section id="channel-${encodeURIComponent(id)}">
    <h2><span class="method">${protocol === "ws" ? "SOCKET" : channel.method}</span> <code>${channel.address}</code></h2>
    <p class="kind">${kind} · <code>${id}</code></p>
    ${[title, ...words].filter(Boolean).map((one) => html`<p>${one}</p>`)}
    ${security.length > 0 ? html`<p>Needs ${security.join(" or ")}.</p>` : ""}
    ${parameters.length > 0 ? parameterTable(parameters) : ""}
    ${messageList(protocol === "ws" ? "The client sends" : "The body of the request", receives, follow)}
    ${messageList("The server sends", sends, follow)}
    ${snippetsOf(channel, follow).map((one) => snippetBlock(one, baseOf(channel, origin)))}
    ${tryForm(channel, follow)}
  </section>`;
}

function parameterTable(parameters: readonly ParameterView[]): Html {
  return html`<table>
    <thead><tr><th>Parameter</th><th>In</th><th>Type</th><th></th></tr></thead>
    <tbody>${parameters.map(
      ({ name, place, isRequired, schema: { description, ...schema } }) => html`
      <tr><td><code>${name}</code>${isRequired ? "" : " (optional)"}</td><td>${place}</td><td>${typeCode(schema)}</td><td>${description}</td></tr>`,
    )}
    </tbody>
  </table>`;
}

function messageList(
  heading: string,
  messages: readonly MessageView[],
  follow: (value: unknown) => unknown,
): Html | string {
  if (messages.length === 0) return "";
  return html`<h3>${heading}</h3><ul>${messages.map(
    ({ name, contentType, isDeprecated, payload }) => html`
    <li><strong>${name}</strong> ${contentType}${isDeprecated ? ", deprecated" : ""}<pre>${typeCode(follow(payload))}</pre></li>`,
  )}</ul>`;
}

/** A type in TypeScript syntax, in which names link to their descriptions. */
function typeCode(schema: unknown): Html {
  const parts = `${typeText(schema)}${comment(schema)}`.split(NAME);
  return html`<code>${parts.map((part, i) => (i % 2 === 0 ? part : typeLink(part)))}</code>`;
}

function typeLink(name: string): Html {
  return html`<a href="#type-${encodeURIComponent(name)}">${name}</a>`;
}

/** Until the script has determined the page's real address. */
function baseOf({ protocol }: ChannelView, origin: string): Html {
  const shown = protocol === "ws" ? origin.replace(/^http/, "ws") : origin;
  return html`<span data-base="${protocol}">${shown}</span>`;
}

function snippetBlock({ language, text }: Snippet, base: Html): Html {
  const [before, after] = text.split(BASE);
  return html`<h3>${language}</h3><pre class="snippet"><code>${before}${base}${after}</code></pre>`;
}

/** The script turns this into a console: addresses have fields, but a page cannot set headers for a socket. */
function tryForm(channel: ChannelView, follow: (value: unknown) => unknown): Html {
  const { protocol, method, address, parameters, receives } = channel;
  const fields = parameters.filter(({ place }) => place !== "header" || protocol === "http");
  const first = firstMessage(receives, follow);
  return html`<form class="try" hidden data-protocol="${protocol}" data-method="${method}" data-address="${address}" data-type="${receives[0]?.contentType ?? ""}">
    <h3>Try it</h3>
    ${fields.map(({ name, place, isRequired }) => html`<label>${name} <input name="${name}" data-place="${place}"${isRequired ? html` required` : ""}></label>`)}
    ${receives.length > 0 ? html`<label>${protocol === "ws" ? "Message" : "Body"} <textarea rows="3">${first}</textarea></label>` : ""}
    <p><button>Connect</button> ${protocol === "ws" && receives.length > 0 ? html`<button type="button" data-send disabled>Send</button>` : ""}</p>
    <pre class="log" aria-live="polite"></pre>
  </form>`;
}
