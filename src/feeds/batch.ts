import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readDocument } from './read-document.js';

const request = z.object({
  id: z.unknown(),
  path: z.string().optional(),
  base64: z.string().optional(),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
});

/**
 * Answers one request of `searchbank feed batch`: a document by `path` or `base64`, with what is known of where it came from. `summary` is
 * safe HTML with absolute links, `title` plain text, dates ISO 8601 in UTC. What cannot be read gives `error`; nothing throws.
 */
export async function answerFeedRequest(given: unknown): Promise<Record<string, unknown>> {
  const checked = request.safeParse(given);
  const id = (given as { id?: unknown } | null)?.id ?? null;
  if (!checked.success || (checked.data.path === undefined) === (checked.data.base64 === undefined))
    return { id, error: 'A request needs "id" and either "path" or "base64".' };
  const { path, base64, contentType, url, headers } = checked.data;
  let bytes: Uint8Array;
  try {
    bytes = path === undefined ? Buffer.from(base64 ?? '', 'base64') : await readFile(path);
  } catch {
    return { id, error: `The file ${path ?? ''} could not be read.` };
  }
  const sent = new Map(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const read = await readDocument(bytes, {
    url: url ?? undefined,
    contentType: contentType ?? sent.get('content-type'),
    contentLocation: sent.get('content-location'),
  });
  if (!read.ok) return { id, error: read.message };
  const items = read.value.items.map((item) => ({
    id: item.id === '' ? null : item.id,
    title: item.title,
    link: item.link,
    summary: item.summaryHtml,
    published: item.published?.toISOString() ?? null,
    updated: item.updated?.toISOString() ?? null,
    authors: item.authors,
    doi: item.doi,
    pmid: item.pmid,
    journal: item.journal,
  }));
  return { id, title: read.value.title, items, problems: read.value.problems };
}
