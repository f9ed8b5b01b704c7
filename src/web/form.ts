import type { PageContext } from './env.js';

/** The fields of a form that was sent: always text, files and surplus values left out. */
export interface SentForm {
  /** The field's text with line ends as \n; '' where it was not sent. */
  text(name: string): string;
  /** Every value of a field, for checkboxes. */
  all(name: string): string[];
}

export async function readForm(c: PageContext): Promise<SentForm> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string');
  };
  return {
    text: (name) => (all(name)[0] ?? '').replaceAll('\r\n', '\n'),
    all,
  };
}
