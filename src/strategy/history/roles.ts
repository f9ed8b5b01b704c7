import type { Gap } from '../ast.js';
import { isRule } from './printed-notes.js';

const totalStart =
  /^\W{0,9}(?:total|results?|no\.? of|number of|references|records|hits|citations)\b/i;
const totalEnd = /\d[\d,. ]{0,12}(?:hits|records|references|citations|results)?\W{0,3}$/i;
const header =
  /^\W*(?:database(?:s|\(s\))?\s*:|entitlements\s*:|comments?\s*:|history and search details\s*$|(?:download|clear) history\s*$|from web of science\b[^:=]{0,60}\)\s*$|search strategy\s*:?$|search history\s*:?$|platform\s*:|provider\s*:|host\s*:|interface\s*:|date (?:of )?(?:search|run)|search(?:ed)? (?:date|on)\b|date run\s*:|last saved|description\s*:|search name\s*:|(?:ovid\s*)?(?:\(?medline|embase|pubmed|psycinfo|apa psycinfo|cinahl|cochrane|central|scopus|web of science|proquest)\b[^[\]{}/*$]{0,200}$)/i;
/** `# CONCEPT 2: TRIALS`: a remark, not the number of a line. */
const comment = /^\s*#{1,6}\s+[-\u25b2\u25bc(]?\s*[a-z]/i;
/** `### #1 Population`: a heading of Markdown that names a line whose search stands beneath. */
const named = /^\s*#{2,6}\s+\\?#?\d{1,3}[.):]?\s+(?=[a-z])/i;
/** A database with the years that it covers, whatever words its name holds: `Ovid MEDLINE(R) and Epub Ahead of Print <1946 to ...>`. */
const dated =
  /^\W*(?:ovid\s*)?(?:apa\s+)?(?:medline|embase|psycinfo|pubmed|cinahl|ebm reviews|amed|hmic|global health)\b[^\n<>]{0,300}<\s*\d{4}\s+to\s[^<>]{3,60}>/i;
/** `[inception to May 2010; 92 hits]`: when it was searched and what was found, as appendices tell it above the lines. */
const searched =
  /^\s*(?:\[[^[\]]{0,120}\b(?:hits|records|results|retrieved|searched|inception)\b[^[\]]{0,120}\]\s*){1,4}$/i;
const duplicates = /^\s*[*\u00b0]\s*duplicates are removed/i;
const note =
  /^\W*(?:key\s*:|notes?\s*:|filters? activated|\*\s*=|\$\s*=|[*$?#\w.[\]:, /]{1,24}\s+=\s|=|\.?[a-z]{2}\.?\s*=\s)/i;
/** Fields before `=` in capitals, where a footer would explain its signs in small letters (`au = author`). */
const capitalField = /^\W*(?:AK|ALL|AU|DO|KP|PMID|PUBYEAR|SO|SU|UT|WC)\s?=/;

/** The heads of the columns in which platforms print their histories: `# Searches Results Type`, `Search ID# Search Terms ...`. */
const column =
  /#|\u25b2|\b(?:search(?:es)? (?:id#?|terms?|options|details|statements?|number|history)|(?:most )?recent queries(?: in pubmed)?|queries in pubmed|last run via|add to builder|save history|items found|limiters\/expanders|sort by|set|no|line|search(?:es)?|quer(?:y|ies)|terms?|actions?|time|date|results?|hits|type|annotations?|display|contract|filters?|id)\b/gi;

function isTableHead(text: string): boolean {
  if (text.length > 160) return false;
  let count = 0;
  const rest = text.replace(column, () => {
    count++;
    return '';
  });
  return count >= 2 && /search|quer/i.test(text) && !/\w/.test(rest);
}

/** `Total references = 1551`, `Results: 1,203`, `1,203 document results` */
function isTotal(text: string): boolean {
  if (/^[\s>~:=-]{0,9}\d[\d,]{0,12}\s+(?:document )?results?\s*$/i.test(text)) return true;
  if (text.length > 120 || !totalStart.test(text) || !totalEnd.test(text)) return false;
  return !/\bor\s?\/|\.\w\w\.|\b(?:OR|AND|NOT)\b/.test(text);
}

/** Signs of search syntax: fields, headings, truncation, tags, proximity, references. */
const syntax =
  /\.[a-z]{2}(?:,[a-z]{2})*\.?(?=\s|$|\))|[a-z)"]\/(?:\s|$|[a-z]{2}\b|\))|\[[a-z][^\]]{0,30}\]|[a-z][*$](?=[\s)."\],]|$)|\badj\d*\b|\bnear\/?\d|#\s?\d|\b(?:AND|OR|NOT)\b|^\s*(?:exp|limit)\s|\b(?:or|and)\s?\/\s?\d|^\s*\(?\s*\d+[a-z]?(?:\s+(?:or|and|not)\s+\(?\s*\d+)|\w\s+or\s+\w|\b(?:TS|TI|AB|TITLE-ABS-KEY|MH|TX|SU)\s?[=(]/i;

export function looksLikeSearch(text: string): boolean {
  return syntax.test(text.slice(0, 2000));
}

/**
 * What a row without a label is beside a line: the role of a gap, or null where it belongs to a line.
 * `first` = no line stands before it.
 */
export function roleOf(text: string, first: boolean): Gap['role'] | null {
  if (isRule(text) || searched.test(text)) return first ? 'header' : 'note';
  if (text.length > 400) return null;
  if (comment.test(text)) return isTableHead(text) ? 'header' : 'heading';
  if (named.test(text) && !looksLikeSearch(text.replace(named, ''))) return 'heading';
  if (isTableHead(text)) return 'header';
  const searches = looksLikeSearch(text);
  if (
    (header.test(text) || dated.test(text)) &&
    (!searches ||
      dated.test(text) ||
      /^\W*(?:database(?:s|\(s\))?|search (?:strategy|history|name)|comment|history and search details)\s*:?/i.test(
        text,
      ))
  )
    return 'header';
  if (duplicates.test(text)) return 'note';
  if (isTotal(text)) return 'total';
  if (
    note.test(text) &&
    /=|:/.test(text) &&
    !/\b(?:AND|OR)\b/.test(text) &&
    !/^\W*(?:TS|TI|AB|PY|DT|LA)\s?=/i.test(text) &&
    !capitalField.test(text)
  )
    return 'note';
  if (/:\s*$/.test(text) && !/[*$\])]\s*:\s*$/.test(text) && text.length < 160) return 'heading';
  if (searches) return null;
  return null;
}
