import type { MiddlewareHandler } from 'hono';
import { findAsset } from '../assets.js';

const year = 31_536_000;

/** Style sheets, scripts and icons, from memory. An address with the current version is kept by browsers for a year. */
export const staticFiles: MiddlewareHandler = async (c, next) => {
  const asset =
    c.req.method === 'GET' || c.req.method === 'HEAD' ? findAsset(c.req.path) : undefined;
  if (asset === undefined) {
    await next();
    return;
  }
  const etag = `"${asset.version}"`;
  c.header('ETag', etag);
  c.header('Vary', 'Accept-Encoding');
  c.header(
    'Cache-Control',
    c.req.query('v') === asset.version ? `public, max-age=${year}, immutable` : 'no-cache',
  );
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
  c.header('Content-Type', asset.type);
  if (!(c.req.header('Accept-Encoding') ?? '').includes('gzip')) return c.body(asset.body);
  c.header('Content-Encoding', 'gzip');
  return c.body(asset.gzip);
};
