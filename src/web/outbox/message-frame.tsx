import type { PageContext } from '../env.js';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** A message's HTML part shut off from the site: no scripts, no forms, nothing fetched; links open elsewhere. */
export function MessageFrame(props: { src: string; title: string }) {
  return (
    <iframe
      class="app-message"
      src={props.src}
      title={props.title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
  );
}

/** Answers with a message's HTML part for the frame. */
export function messageHtml(c: PageContext, html: string): Response {
  c.header('Content-Security-Policy', policy);
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return c.body(html.replace(/<head[^>]*>/i, '$&<base target="_blank">'), 200, {
    'Content-Type': 'text/html; charset=utf-8',
  });
}
