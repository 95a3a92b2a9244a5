import { wireName } from "../../schema.js";
import { presenceText } from "../presence-text.js";
import { annotationsOf } from "../sent.js";
import type { Source } from "../source.js";
import type { BodyParameter } from "./body-parameter.js";
import { holders, locating, statements } from "./decode.js";
import { requestBody } from "./document.js";
import { bodyParameter, embedding } from "./plan.js";

/** The JSON body, or one key of it. A parameter that no other source claims is read from the body. */
export const body: Source<BodyParameter, boolean> = {
  rule: { by: "marker", marker: "Body", note: embedding, infers: () => true, plan: bodyParameter },
  readings: (plan) => {
    const { embed, schema, default: fallback } = plan;
    const name = wireName(plan);
    return [{ name, place: "body", key: embed ? `body ${name}` : "body", schema, default: fallback }];
  },
  needsRequest: (plan) => !plan.optional,
  body: {
    kind: "json",
    text: "a JSON body",
    isEmbedded: (plan) => plan.embed,
    embedded: (plan) => ({ ...plan, embed: true }),
  },
  decode: { by: "statements", statements, locating, holders },
  document: { part: "requestBody", types: ({ schema }) => [schema], requestBody },
  sent: (plan) => {
    const { name, embed, schema } = plan;
    const key = embed && { key: { name, wireName: wireName(plan) } };
    const optional = plan.optional || plan.default !== undefined;
    return [{ in: "body", as: "json", ...key, schema, optional, ...annotationsOf(plan) }];
  },
  explain: (plan) => [
    {
      name: plan.name,
      reads: plan.embed ? `body.${wireName(plan)}` : "the whole body",
      type: plan.schema,
      presence: presenceText(plan),
    },
  ],
};
