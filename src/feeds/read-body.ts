import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream';
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
    body.on('error', () => undefined).destroy();
    return refuse('bad-encoding', 'The document is compressed several times over.');
  }
  const raw = await collect(body, [], maxBytes, codings.length > 0 ? codings.reverse() : undefined);
  if (!raw.ok) return raw;
  return unwrapGzip(raw.value, maxBytes);
}

async function collect(
  body: Readable,
  chunks: Buffer[],
  maxBytes: number,
  codings: readonly string[] | undefined,
): Promise<Result<Uint8Array, BodyFault>> {
  let size = 0;
  let source: Readable = body;
  let iterator = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  if (codings !== undefined) {
    const first = await iterator.next();
    if (first.done === true) return ok(new Uint8Array());
    const stages = codings.map((coding, at) =>
      decompressor(coding, at === 0 ? first.value : undefined),
    );
    if (stages.some((stage) => stage === undefined)) {
      body.on('error', () => undefined).destroy();
      return refuse(
        'bad-encoding',
        'The document is compressed in a way Searchbank does not know.',
      );
    }
    let fault: unknown;
    const chain = [rejoin(first.value, iterator), ...(stages as Transform[])] as const;
    source = chain[chain.length - 1] as Transform;
    pipeline(chain as unknown as [NodeJS.ReadableStream, NodeJS.ReadWriteStream], (error) => {
      fault = error;
    });
    iterator = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    void fault;
  }
  try {
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return ok(Buffer.concat(chunks, size));
      size += next.value.length;
      if (size > maxBytes) return refuse('too-large', tooLarge);
      chunks.push(next.value);
    }
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && /^(Z_|ERR__?BROTLI|ERR_BROTLI|ERR_PADDING)/.test(code))
      return refuse('bad-encoding', 'The compressed document is damaged.');
    if (
      code === 'UND_ERR_BODY_TIMEOUT' ||
      (cause as Error).name === 'TimeoutError' ||
      (cause as Error).name === 'AbortError'
    )
      throw cause;
    return refuse('interrupted', 'The connection broke off in the middle of the document.');
  } finally {
    source.on('error', () => undefined).destroy();
    body.on('error', () => undefined).destroy();
  }
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
