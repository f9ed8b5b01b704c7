import { Readable, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzip,
} from 'node:zlib';
import { ok, refuse, type Result } from '../result.js';

export type BodyFault = 'too-large' | 'bad-encoding' | 'interrupted';

const tooLarge = 'The document is larger than Searchbank reads.';

/**
 * Reads a body to its end. What counts is the size after decompression, as it grows, so that a bomb is cut short; a body
 * that breaks off is refused as a whole. Timeouts and aborts of the stream are thrown on.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Result<Uint8Array, BodyFault>> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > 3) {
    discard(body);
    return refuse('bad-encoding', 'The document is compressed several times over.');
  }
  const raw = await collect(body, codings.reverse(), maxBytes);
  return raw.ok ? unwrapGzip(raw.value, maxBytes) : raw;
}

/** `codings` in the order in which they come off. */
async function collect(
  body: Readable,
  codings: readonly string[],
  maxBytes: number,
): Promise<Result<Uint8Array, BodyFault>> {
  if (codings.length === 0) return gather(body, [], body, maxBytes);
  const rest = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let first: Buffer | undefined;
  try {
    first = ((await rest.next()) as { value?: Buffer }).value;
  } catch (cause) {
    return explain(cause);
  }
  if (first === undefined) return ok(new Uint8Array());
  const stages: Transform[] = [];
  for (const coding of codings) {
    const stage = decompressor(coding, stages.length === 0 ? first : undefined);
    if (stage === undefined) {
      discard(body);
      return refuse(
        'bad-encoding',
        'The document is compressed in a way Searchbank does not know.',
      );
    }
    stages.push(stage);
  }
  const source = stages.reduce<Readable>(
    (from, stage) => {
      from.on('error', (cause) => stage.destroy(cause));
      return from.pipe(stage);
    },
    Readable.from(rejoin(first, rest)),
  );
  return gather(source, stages, body, maxBytes);
}

/** All that `source` gives, which is `body` after `stages`; whatever happens, these are closed. */
async function gather(
  source: Readable,
  stages: readonly Transform[],
  body: Readable,
  maxBytes: number,
): Promise<Result<Uint8Array, BodyFault>> {
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of source as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return refuse('too-large', tooLarge);
      chunks.push(chunk);
    }
    return ok(Buffer.concat(chunks, size));
  } catch (cause) {
    return explain(cause);
  } finally {
    for (const stage of stages) discard(stage);
    discard(body);
  }
}

function explain(cause: unknown): Result<never, BodyFault> {
  const { code, name } = cause as { code?: unknown; name?: unknown };
  if (
    typeof code === 'string' &&
    /^(?:Z_|ERR_+(?:ERROR_FORMAT|BROTLI|ERROR_ALLOC|PADDING))/.test(code)
  )
    return refuse('bad-encoding', 'The compressed document is damaged.');
  if (code === 'UND_ERR_BODY_TIMEOUT' || name === 'TimeoutError' || name === 'AbortError')
    throw cause;
  return refuse('interrupted', 'The connection broke off in the middle of the document.');
}

/** Ends a stream whose fate is of no more interest. */
function discard(stream: Readable): void {
  stream.on('error', () => undefined).destroy();
}

async function* rejoin(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

function decompressor(coding: string, first: Buffer | undefined): Transform | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding !== 'deflate') return undefined;
  // Some servers send deflate without its zlib wrapping.
  return first !== undefined && (first[0]! & 0x0f) !== 8 ? createInflateRaw() : createInflate();
}

/** A file that is gzip itself (`feed.xml.gz`, or compressed twice without saying so). */
async function unwrapGzip(
  bytes: Uint8Array,
  maxBytes: number,
): Promise<Result<Uint8Array, BodyFault>> {
  let current = bytes;
  for (let layer = 0; layer < 3 && current[0] === 0x1f && current[1] === 0x8b; layer += 1) {
    const layerBytes = current;
    try {
      current = await new Promise<Uint8Array>((resolve, reject) => {
        gunzip(layerBytes, { maxOutputLength: maxBytes }, (error, result) => {
          if (error === null) resolve(result);
          else reject(error);
        });
      });
    } catch (cause) {
      return (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
        ? refuse('too-large', tooLarge)
        : refuse('bad-encoding', 'The compressed document is damaged.');
    }
  }
  return ok(current);
}
