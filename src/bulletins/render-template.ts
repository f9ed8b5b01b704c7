import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';

const repeated = /<!-- each section -->([\s\S]*?)<!-- end section -->/;

/** What the template has room for. Every value is HTML that is already escaped. */
export interface TemplateParts {
  readonly title: string;
  readonly preview: string;
  readonly bulletin: string;
  readonly edition: string;
  readonly introduction: string;
  readonly about: string;
  readonly sections: readonly string[];
}

let template: string | undefined;

function bulletinTemplate(): string {
  template ??= readFileSync(new URL('../../emails/bulletin.mjml', import.meta.url), 'utf8');
  return template;
}

/** Fills `{{name}}` in one pass, so that a value that holds braces is never filled again. */
function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * The bulletin's HTML from emails/bulletin.mjml. Throws where the template is not valid MJML or where it asks
 * for another file: that is a broken installation, not an editor's mistake.
 */
export async function renderTemplate(parts: TemplateParts): Promise<string> {
  const { sections, ...values } = parts;
  const source = bulletinTemplate();
  const each = repeated.exec(source)?.[1] ?? '';
  const before = source.slice(0, source.search(repeated));
  const after = source.slice(source.search(repeated) + (repeated.exec(source)?.[0].length ?? 0));
  const mjml =
    fill(before, values) +
    sections.map((section) => fill(each, { section })).join('') +
    fill(after, values);
  const { html, errors } = await mjml2html(mjml, {
    validationLevel: 'strict',
    keepComments: false,
    fonts: {},
  });
  if (errors.length > 0)
    throw new Error(`emails/bulletin.mjml: ${errors[0]?.message ?? 'not valid'}`);
  return html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
}
