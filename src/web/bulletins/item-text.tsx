import type { ItemView } from '../../bulletins/index.js';
import { webAddress } from '../../bulletins/index.js';
import { Tag, type TagColour } from '../components/tag.js';

const colours: Record<string, TagColour> = {
  guideline: 'blue',
  'systematic review': 'green',
  'evidence summary': 'green',
  'randomised trial': 'aqua-green',
  'safety alert': 'red',
  retraction: 'red',
  erratum: 'orange',
  preprint: 'yellow',
  protocol: 'yellow',
};

/** The title as a link where there is somewhere to go. */
export function ItemTitle(props: { item: Pick<ItemView, 'title' | 'link'> }) {
  const address = webAddress(props.item.link);
  return address === null ? (
    <>{props.item.title}</>
  ) : (
    <a href={address} rel="noopener noreferrer">
      {props.item.title}
    </a>
  );
}

const kindName = (kind: string) =>
  kind === 'unclassified' ? 'Not sorted' : kind.charAt(0).toUpperCase() + kind.slice(1);

/** Kind, and what sets the item apart, as tags in words. */
export function ItemTags(props: { item: Pick<ItemView, 'kind' | 'updated' | 'possible'> }) {
  const { kind, updated, possible } = props.item;
  return (
    <>
      <Tag colour={colours[kind] ?? 'grey'}>{kindName(kind)}</Tag>
      {updated && (
        <>
          {' '}
          <Tag colour="purple">Updated</Tag>
        </>
      )}
      {possible && (
        <>
          {' '}
          <Tag colour="yellow">Possible</Tag>
        </>
      )}
    </>
  );
}

/** `Smith A, Jones B and 4 others. BMJ. 3 November 2026. doi:10.1000/1` */
export function ItemSource(props: {
  item: Pick<ItemView, 'authors' | 'journal' | 'published' | 'doi' | 'pmid'>;
}) {
  const { authors, journal, published, doi, pmid } = props.item;
  const others = authors.length - 3;
  const names =
    authors.slice(0, 3).join(', ') +
    (others > 0 ? ` and ${others} ${others === 1 ? 'other' : 'others'}` : '');
  const parts = [
    names,
    journal ?? '',
    published ?? '',
    doi === null ? '' : `doi:${doi}`,
    pmid === null ? '' : `PMID ${pmid}`,
  ].filter((part) => part !== '');
  return <p class="app-meta app-long">{parts.join('. ')}</p>;
}
