// The API reference: TypeDoc reads what package.json exports, and writes Markdown for the site.
import path from "node:path";
import { Application, ReflectionKind } from "typedoc";
import { entryPoints } from "./entry-points.js";
import { repository } from "./pages.js";

/**
 * @param {string} out the folder for the pages.
 * @returns {Promise<number>} how many exports have no documentation; each is printed.
 */
export async function writeApi(out) {
  const entries = entryPoints();
  const app = await Application.bootstrapWithPlugins({
    entryPoints: entries.map(({ file }) => path.join(repository, file)),
    tsconfig: path.join(repository, "tsconfig.json"),
    plugin: ["typedoc-plugin-markdown"],
    out,
    readme: "none",
    name: "API reference",
    skipErrorChecking: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    disableGit: true,
    basePath: repository,
    sourceLinkTemplate: "https://github.com/countersign-api/countersign/blob/main/{path}#L{line}",
    hideGenerator: true,
    logLevel: "Error",
    validation: { notDocumented: false, notExported: false, invalidLink: true, rewrittenLink: false },
    blockTags: [
      "@param",
      "@returns",
      "@throws",
      "@example",
      "@default",
      "@deprecated",
      "@see",
      "@typeParam",
      "@format",
      "@module",
    ],
    // Of the plugin: a page for each entry point and each export, without what the site shows already.
    router: "member",
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandObjects: false,
    parametersFormat: "table",
    interfacePropertiesFormat: "list",
    typeDeclarationFormat: "list",
    sanitizeComments: true,
    entryFileName: "index",
    sortEntryPoints: false,
  });
  const project = await app.convert();
  if (!project) throw new Error("TypeDoc could not read the project");
  for (const { name, file } of entries) {
    const module = project.children?.find(({ sources }) => sources?.[0]?.fullFileName.endsWith(`/${file}`));
    if (module?.kind !== ReflectionKind.Module) throw new Error(`${name} is no module of its own`);
    nameModule(module, name);
  }
  app.validate(project);
  const undocumented = project.children.flatMap(({ name, children = [] }) =>
    children.filter((each) => !isDocumented(each)).map((each) => `${name}: ${each.name}`),
  );
  for (const each of undocumented) console.error(`${each} has no documentation`);
  await app.generateOutputs(project);
  return undocumented.length;
}

/** TypeDoc takes the line below `@module` for its name; it is what the module is about. */
function nameModule(module, name) {
  const about = module.name;
  module.name = name;
  if (module.comment?.summary.length === 0) module.comment.summary = [{ kind: "text", text: about }];
}

/** A function by one of its overloads; what is exported under a second name is documented under the first. */
function isDocumented(reflection) {
  return (
    reflection.kind === ReflectionKind.Reference ||
    reflection.hasComment() ||
    (reflection.signatures ?? []).some((signature) => signature.hasComment())
  );
}
