import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { finish } from "./processes.js";

/** The result of following a Dockerfile without a container. */
export interface Image {
  /** The folder of its last stage. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[] | undefined;
}

/**
 * Follows a Dockerfile without a container: each stage is a folder next to the context, so that relative paths between them hold,
 * and its commands run in it.
 * @param context the folder from which it is built.
 * @throws Error for an unknown instruction, and for a command that fails.
 */
export async function follow(dockerfile: string, context: string): Promise<Image> {
  const stages = new Map<string, string>();
  let image: Image = { folder: context, env: {}, command: [], healthcheck: undefined };
  for (const line of dockerfile.split("\n").filter((one) => /^\w/.test(one))) {
    const [, instruction = "", rest = ""] = /^(\w+) (.*)$/.exec(line) ?? [];
    switch (instruction) {
      case "FROM": {
        const name = / AS (\w+)$/.exec(rest)?.[1] ?? "last";
        const folder = path.join(path.dirname(context), `${path.basename(context)}-${name}`);
        mkdirSync(folder);
        stages.set(name, folder);
        image = { folder, env: {}, command: [], healthcheck: undefined };
        break;
      }
      case "COPY":
        copy(rest, context, stages, image.folder);
        break;
      case "RUN": {
        const { code, stdout, stderr } = await finish("sh", ["-c", rest], image.folder);
        if (code !== 0) throw new Error(`${rest}:\n${stdout}${stderr}`);
        break;
      }
      case "ENV": {
        const [name = "", value = ""] = rest.split("=");
        image = { ...image, env: { ...image.env, [name]: value } };
        break;
      }
      case "CMD":
        image = { ...image, command: JSON.parse(rest) };
        break;
      case "HEALTHCHECK":
        image = { ...image, healthcheck: JSON.parse(rest.slice(rest.indexOf("CMD ") + 4)) };
        break;
      // Only matters in a container.
      case "WORKDIR":
      case "USER":
      case "EXPOSE":
        break;
      default:
        throw new Error(`Nobody can follow ${line}`);
    }
  }
  return image;
}

function copy(args: string, context: string, stages: ReadonlyMap<string, string>, folder: string): void {
  const [, stage] = /^--from=(\w+) /.exec(args) ?? [];
  const from = stage === undefined ? context : stages.get(stage);
  if (from === undefined) throw new Error(`There is no stage ${stage}`);
  const paths = args.replace(/^--from=\w+ /, "").split(" ");
  const target = path.resolve(folder, paths.pop() ?? "");
  for (const source of paths) {
    const file = path.join(from, source.replace(/^\/app\//, ""));
    // A folder's contents are copied; a file is copied into a folder.
    const to = paths.length > 1 || /\.\w+$/.test(file) ? path.join(target, path.basename(file)) : target;
    cpSync(file, to, { recursive: true, verbatimSymlinks: true });
  }
}
