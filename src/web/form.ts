import { HTTPException } from 'hono/http-exception';
import type { PageContext } from './env.js';

/** The fields of a form that was sent: always text, files and surplus values left out. */
export interface SentForm {
  /** The field's text with line ends as \n; '' where it was not sent. */
  text(name: string): string;
  /** Every value of a field, for checkboxes. */
  all(name: string): string[];
}

/** Reads the form of a request; 400 where the body is none. A NUL, which PostgreSQL cannot keep, is left out. */
export async function readForm(c: PageContext): Promise<SentForm> {
  const body = await readBody(c);
  const all = (name: string) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return (Array.isArray(value) ? value : [value])
      .filter((part) => typeof part === 'string')
      .map((part) => part.replaceAll('\0', ''));
  };
  return {
    text: (name) => (all(name)[0] ?? '').replaceAll('\r\n', '\n'),
    all,
  };
}

/** The bytes of a file that was sent with a form; undefined where none was chosen. */
export async function readFile(c: PageContext, name: string): Promise<Uint8Array | undefined> {
  const body = await readBody(c);
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  const file = Array.isArray(value) ? value[0] : value;
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined;
  return new Uint8Array(await file.arrayBuffer());
}

async function readBody(c: PageContext) {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    throw new HTTPException(400, {
      message: 'The form could not be read. Go back and send it again.',
      cause: error,
    });
  }
}
