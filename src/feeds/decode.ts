import iconv from 'iconv-lite';
import { numericEntity } from './entities.js';

/**
 * The text of a document, by the rule that did best on public feeds: byte order mark, then the pattern of
 * UTF-16 and UTF-32, then UTF-8 wherever the bytes are valid UTF-8 with more than ASCII in it (over any label), then
 * the charset of the Content-Type, then the XML declaration, then UTF-8 with faults, then windows-1252.
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string | null): string {
  const text = decodeBytes(bytes, contentType);
  // Control characters of Latin-1 were meant as the quotes and dashes that windows-1252 has in their places.
  return /[\x80-\x9f]/.test(text)
    ? text.replace(/[\x80-\x9f]/g, (sign) => numericEntity(sign.charCodeAt(0)))
    : text;
}

function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = sniffWide(buffer);
  if (wide !== undefined) return iconv.decode(buffer.subarray(wide.skip), wide.encoding);
  if (buffer.length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf)
    return buffer.toString('utf8', 3);
  const utf8 = asUtf8(buffer);
  if (utf8 !== undefined && !/^[\0-\x7f]*$/.test(utf8)) return utf8;
  const label = [charsetOf(contentType), declaredEncoding(buffer)].find(isBytewise);
  if (label !== undefined) return iconv.decode(buffer, windowsName(label));
  return utf8 ?? mendUtf8(buffer) ?? iconv.decode(buffer, 'windows-1252');
}

/** Wide and stepwise encodings, and what iconv-lite knows besides encodings of text. */
const notBytewise = /^(utf|ucs|unicode|cesu|base64|hex)/i;

/** A label that can be true of bytes that are neither UTF-8 nor, by their pattern, UTF-16 or UTF-32. */
function isBytewise(label: string | undefined): label is string {
  return label !== undefined && iconv.encodingExists(label) && !notBytewise.test(label);
}

/** A character of UTF-8 of more than one byte; one that broke off; any other byte above ASCII. */
const highBytes =
  /((?:[\xc2-\xdf]|\xe0[\xa0-\xbf]|[\xe1-\xef][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]|[\xf1-\xf4][\x80-\xbf]{2})[\x80-\xbf])|([\xe0-\xf4][\x80-\xbf]{1,2})|[\x80-\xff]/g;

/**
 * UTF-8 that was cut or had bytes of windows-1252 pasted in: what is whole is kept, a character that broke off shows as lost. Undefined
 * where most bytes above ASCII are no UTF-8, so that it is another encoding.
 */
function mendUtf8(buffer: Buffer): string | undefined {
  let whole = 0;
  let faults = 0;
  const mended = buffer
    .toString('latin1')
    .replace(highBytes, (bytes, good?: string, broken?: string) => {
      if (good !== undefined) {
        whole += 1;
        return Buffer.from(bytes, 'latin1').toString('utf8');
      }
      faults += 1;
      return broken === undefined
        ? iconv.decode(Buffer.from(bytes, 'latin1'), 'windows-1252')
        : '\ufffd';
    });
  return whole > faults ? mended : undefined;
}

/** Browsers and feeds mean windows-1252 when they write Latin-1 or ASCII. */
function windowsName(label: string): string {
  return /^(iso[-_]?8859-?1|latin-?1|l1|us-ascii|ascii)$/i.test(label) ? 'windows-1252' : label;
}

function asUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(buffer);
  } catch {
    return undefined;
  }
}

function charsetOf(contentType: string | null | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}

function declaredEncoding(buffer: Buffer): string | undefined {
  const head = buffer.toString('latin1', 0, 400);
  return (
    /<\?xml[^>]*\sencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(buffer.toString('latin1', 0, 2000))?.[1]
  );
}

interface Wide {
  encoding: 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  skip: number;
}

/** By the mark, or by where the zero bytes lie around the first `<`. */
function sniffWide(b: Buffer): Wide | undefined {
  const [b0 = -1, b1 = -1, b2 = -1, b3 = -1] = b;
  if (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0) return { encoding: 'utf-32le', skip: 4 };
  if (b0 === 0 && b1 === 0 && b2 === 0xfe && b3 === 0xff) return { encoding: 'utf-32be', skip: 4 };
  if (b0 === 0xff && b1 === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (b0 === 0xfe && b1 === 0xff) return { encoding: 'utf-16be', skip: 2 };
  const sign = (byte: number): boolean => byte > 0 && byte < 0x80;
  if (sign(b0) && b1 === 0 && b2 === 0 && b3 === 0) return { encoding: 'utf-32le', skip: 0 };
  if (b0 === 0 && b1 === 0 && b2 === 0 && sign(b3)) return { encoding: 'utf-32be', skip: 0 };
  if (sign(b0) && b1 === 0 && sign(b2) && b3 === 0) return { encoding: 'utf-16le', skip: 0 };
  if (b0 === 0 && sign(b1) && b2 === 0 && sign(b3)) return { encoding: 'utf-16be', skip: 0 };
  return undefined;
}
