import { platformName } from '../platform-names.js';
import { lineText, readStrategy } from '../read-strategy.js';
import type { BankedStrategy } from '../record.js';
import { versionUrl } from './cite.js';

/**
 * A strategy in the shape of Haddaway et al. 2022 (doi 10.1002/cl2.1288), as searchRxiv and search-query read it,
 * with what the bank knows beyond it under names of its own.
 */
export function toJson(strategy: BankedStrategy, publicUrl: string) {
  const { version } = strategy;
  const { strategy: read } = readStrategy(version.text, version.platform);
  return {
    record_info: { id: strategy.id, url: versionUrl(strategy, publicUrl), version: version.number },
    title: strategy.title,
    description: strategy.description,
    type: strategy.kind,
    purpose: strategy.purpose,
    authors: strategy.authors.map(({ name, orcid }) => ({
      name,
      ...(orcid === undefined ? {} : { ORCID: orcid }),
    })),
    organisation: strategy.organisation,
    date: {
      data_entry: version.createdAt.toISOString().slice(0, 10),
      search_conducted: version.runOn,
    },
    platform: platformName(version.platform),
    platform_id: version.platform,
    database: version.database === null ? [] : [version.database],
    segment: version.segment,
    search_string: version.text,
    content_hash: version.contentHash,
    lines: read.lines.map((line) => ({
      number: line.number,
      text: lineText(read, line),
      hits: line.hits,
    })),
    hits: version.hits,
    limits: version.limitsNote,
    keywords: strategy.subjects,
    adapted_from: strategy.adaptedFrom,
    license: strategy.licence,
  };
}
