import type { Depends } from "countersign";

/** The settings that differ between installations; all of them come from the environment. */
export interface Settings {
  /** `OPENAI_BASE_URL`: any server that implements OpenAI's format. By default the stub, `npm run model`. */
  readonly baseUrl: string;
  /** `OPENAI_API_KEY` */
  readonly apiKey: string;
  /** `CHAT_MODELS`: the available models, separated by commas. */
  readonly models: readonly string[];
  /** `REDIS_URL`, or else `DATABASE_URL` (PostgreSQL), joins the rooms of several processes. */
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  /** `ATTACHMENTS_FOLDER`: where files are kept, one folder for all processes. */
  readonly attachmentsFolder: string;
}

/** Read once, when the app starts. */
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;

export function readSettings(): Settings {
  const { OPENAI_BASE_URL, OPENAI_API_KEY, CHAT_MODELS, REDIS_URL, DATABASE_URL, ATTACHMENTS_FOLDER } =
    process.env;
  return {
    baseUrl: OPENAI_BASE_URL ?? "http://127.0.0.1:8001/v1",
    apiKey: OPENAI_API_KEY ?? "none",
    models: (CHAT_MODELS ?? "stub,stub-slow,stub-busy,stub-failing,stub-cut-off").split(","),
    redisUrl: REDIS_URL,
    databaseUrl: DATABASE_URL,
    attachmentsFolder: ATTACHMENTS_FOLDER ?? ".attachments",
  };
}
