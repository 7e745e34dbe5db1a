import Handlebars from "handlebars";

/** The files of `templates/`, path -> text: layouts of generated files, and what is copied as it is. */
export type Templates = ReadonlyMap<string, string>;

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Fills a layout. Handlebars escapes nothing here: every text in `context` has been through the escaping function of
 * the place where it goes. A name that `context` lacks is an error, not an empty text.
 */
export function render(templates: Templates, layout: string, context: object): string {
  const source = templates.get(layout);
  if (source === undefined) throw new Error(`There is no layout templates/${layout}`);
  let template = compiled.get(source);
  if (!template) {
    template = Handlebars.compile(source, { noEscape: true, strict: true, knownHelpersOnly: true });
    compiled.set(source, template);
  }
  return template(context);
}
