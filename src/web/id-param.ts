const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The step of a route that is a record's key; what is none is not found, and never reaches the database. */
export const idParam = `:id{${uuid}}` as const;

/** Whether a text that came with a request can be a key. */
export function isId(text: string): boolean {
  return new RegExp(`^${uuid}$`).test(text);
}
