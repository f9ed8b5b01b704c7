/** A message as it was written to the outbox, taken apart for the page that shows it. */
export interface ReadMessage {
  /** Names in lower case, values unfolded and decoded, in the order of the message. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The bytes, for a download. */
  readonly raw: Buffer;
}

interface Part {
  readonly headers: { name: string; value: string }[];
  readonly body: string;
}

/** part = *(header CRLF) CRLF body; a header goes on where a line begins with a space (RFC 5322, 2.2.3). */
function takeApart(source: string): Part {
  const end = source.indexOf('\r\n\r\n');
  const head = end < 0 ? source : source.slice(0, end);
  const headers = head
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name = '', value = '']) => ({ name: name.toLowerCase(), value: decodeWords(value) }));
  return { headers, body: end < 0 ? '' : source.slice(end + 4) };
}

const valueOf = (part: Part, name: string): string =>
  part.headers.find((header) => header.name === name)?.value ?? '';

function unquote(text: string): Buffer {
  const bytes = text
    .replace(/[ \t]+(?=\r\n|$)/g, '')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** encoded-word = "=?" charset "?" encoding "?" text "?=" (RFC 2047); the space between two of them is none. */
function decodeWords(value: string): string {
  const words = /=\?utf-8\?([bq])\?([^?]*)\?=(?:\s+(?==\?utf-8\?))?/gi;
  // Bytes first: a character may be cut between two words.
  const bytes = value.replace(words, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('latin1')
      : unquote(text.replace(/_/g, ' ')).toString('latin1'),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeBody(part: Part): string {
  const encoding = valueOf(part, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return unquote(part.body).toString('utf8');
  return Buffer.from(part.body, 'latin1').toString('utf8');
}

/** Every part that is no container, containers opened. */
function leaves(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(valueOf(part, 'content-type'))?.[1];
  if (boundary === undefined) return [part];
  return `\r\n${part.body}`
    .split(`\r\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leaves(takeApart(piece.replace(/^\r\n/, ''))));
}

/** Reads a message that the outbox mailer wrote. Reads its own writing, not any message of the world. */
export function readMessage(raw: Buffer): ReadMessage {
  const whole = takeApart(raw.toString('latin1'));
  const parts = leaves(whole);
  const bodyOf = (type: string): string => {
    const part = parts.find((leaf) => valueOf(leaf, 'content-type').startsWith(type));
    return part ? decodeBody(part).replace(/\r\n/g, '\n').replace(/\n$/, '') : '';
  };
  return {
    headers: whole.headers,
    to: valueOf(whole, 'to'),
    from: valueOf(whole, 'from'),
    subject: valueOf(whole, 'subject'),
    html: bodyOf('text/html'),
    text: bodyOf('text/plain'),
    raw,
  };
}
