import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** A file that pages load, held in memory. */
export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Start of the SHA-256 of the body: in its address, so that browsers keep it as long as it stays the same. */
  readonly version: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * nhsuk-frontend's style sheet without its two @font-face rules: they fetch Frutiger from a third party,
 * and its licence is for registered NHS organisations only. Throws when a new release has another number of them.
 */
export function withoutFonts(css: string): string {
  let removed = 0;
  const stripped = css.replace(/@font-face\s*\{[^}]*\}/g, () => {
    removed += 1;
    return '';
  });
  if (removed !== 2) throw new Error(`expected 2 @font-face rules, found ${removed}`);
  return stripped;
}

function asset(path: string, content: Buffer | string): Asset {
  const body = new Uint8Array(Buffer.from(content));
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    body,
    gzip: new Uint8Array(gzipSync(body)),
    version: createHash('sha256').update(body).digest('hex').slice(0, 12),
  };
}

function load(): ReadonlyMap<string, Asset> {
  // Only these icons are referred to by the style sheet. The favicons, masks and the manifest are the NHS logo: not ours to ship.
  const icons = ['arrow-up', 'arrow-down', 'arrow-up-down', 'cross'];
  const nhsuk = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
  const dist = join(nhsuk, 'dist', 'nhsuk');
  const found = new Map<string, Asset>();
  const add = (path: string, content: Buffer | string) => found.set(path, asset(path, content));
  add(
    '/css/nhsuk.css',
    withoutFonts(readFileSync(join(dist, 'nhsuk-frontend.min.css'), 'utf8')).replace(
      /\/\*# sourceMappingURL=.*?\*\//g,
      '',
    ),
  );
  add('/js/nhsuk-frontend.min.js', readFileSync(join(dist, 'nhsuk-frontend.min.js')));
  for (const icon of icons) {
    const name = `nhsuk-icon-${icon}.svg`;
    add(`/assets/images/${name}`, readFileSync(join(dist, 'assets', 'images', name)));
  }
  // The same folder from src/web and from the built dist/web.
  const own = fileURLToPath(new URL('../../src/web/public/', import.meta.url));
  for (const entry of readdirSync(own, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    add(`/${file.slice(own.length).replaceAll('\\', '/')}`, readFileSync(file));
  }
  return found;
}

const assets = load();

export function findAsset(path: string): Asset | undefined {
  return assets.get(path);
}

/** The address of an asset with its version. Throws where there is no such file: a page would lack it. */
export function assetUrl(path: string): string {
  const found = assets.get(path);
  if (found === undefined) throw new Error(`no asset ${path}`);
  return `${path}?v=${found.version}`;
}
