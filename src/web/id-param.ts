const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The step of a route that is a record's key; what is none is not found, and never reaches the database. */
export const idParam = `:id{${uuid}}` as const;

/** The key in an address or text that a visitor pasted. */
export function idIn(text: string): string | undefined {
  return new RegExp(`(?<![0-9a-f])${uuid}(?![0-9a-f])`).exec(text.toLowerCase())?.[0];
}

/** Whether a text that came with a request can be a key. */
export function isId(text: string): boolean {
  return new RegExp(`^${uuid}$`).test(text);
}
