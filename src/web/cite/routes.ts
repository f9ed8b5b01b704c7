import { Hono } from 'hono';
import { cutText, findIssueByNumber, listItems } from '../../bulletins/index.js';
import { recordsByIds, type Citation } from '../../evidence/index.js';
import type { WebEnv } from '../env.js';
import { isId } from '../id-param.js';
import type { Services } from '../services.js';
import { citationFormats, openAbstract } from './formats.js';

type CitationFormat = keyof typeof citationFormats;

/** The last step of an address: `items.ris`. */
const fileName = (name: string) => `:file{${name}\\.(?:${Object.keys(citationFormats).join('|')})}`;
const mostRecords = 200;

/** Items as files for reference managers: one record, a selection, the kept items of an issue. */
export function citeRoutes({ db }: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const file = async (ids: readonly string[], format: CitationFormat, name: string) => {
    const found = new Map((await recordsByIds(db, ids)).map((record) => [record.id, record]));
    const citations = ids.map((id) => found.get(id)).filter((record) => record !== undefined);
    if (citations.length === 0) return null;
    const [, type, write] = citationFormats[format];
    return new Response(write(citations.map(openCitation)), {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${name}.${format}"`,
      },
    });
  };

  app.get(`/bulletins/:slug/:number/${fileName('items')}`, async (c) => {
    const slug = c.req.param('slug');
    const number = c.req.param('number');
    if (!/^[1-9]\d{0,5}$/.test(number)) return c.notFound();
    const issue = await findIssueByNumber(db, slug, Number(number));
    if (issue?.status !== 'approved' && issue?.status !== 'sent') return c.notFound();
    const kept = (await listItems(db, issue.id)).filter(({ decision }) => decision === 'kept');
    const ids = kept.map(({ recordId }) => recordId);
    return (await file(ids, formatOf(c.req.param('file')), `${slug}-${number}`)) ?? c.notFound();
  });

  app.get(`/records/:id/${fileName('record')}`, async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return c.notFound();
    return (await file([id], formatOf(c.req.param('file')), `record-${id}`)) ?? c.notFound();
  });

  // `?id=…&id=…`: in the order asked for.
  app.get(`/records/${fileName('selection')}`, async (c) => {
    const ids = new Set((c.req.queries('id') ?? []).filter(isId));
    const asked = [...ids].slice(0, mostRecords);
    return (await file(asked, formatOf(c.req.param('file')), 'selection')) ?? c.notFound();
  });

  return app;
}

function openCitation(citation: Citation): Citation {
  const { abstract } = citation;
  return { ...citation, abstract: abstract === null ? null : cutText(abstract, openAbstract) };
}

/** The route lets only known endings through. */
function formatOf(name = ''): CitationFormat {
  return name.slice(name.lastIndexOf('.') + 1) as CitationFormat;
}
