import type { Platform } from '../platform.js';

const platforms: ReadonlySet<Platform> = new Set(['ovid-medline', 'pubmed', 'cochrane']);

/** Whether the platform's subject headings are MeSH, so that a loaded MeSH can answer for them. */
export function headingsAreMesh(platform: Platform): boolean {
  return platforms.has(platform);
}
