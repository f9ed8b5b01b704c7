import { preprintDoi, preprintHost } from '../preprint.js';
import type { TellableKind } from './cue.js';

/** What the address of an item or the registrant of its DOI tells: the weights are those of the phrases. Matched on DOI and link, each alone. */
export const addressCues: readonly (readonly [
  kind: TellableKind,
  weight: number,
  address: RegExp,
])[] = [
  ['preprint', 60, preprintDoi],
  ['preprint', 60, preprintHost],
  [
    'safety alert',
    9,
    /gov\.uk\/drug-(?:safety-update|device-alerts)|fda\.gov\/safety|\/(?:safety-alerts?|recalls?|drug-recalls|medwatch)\b/i,
  ],
  ['guideline', 8, /nice\.org\.uk\/guidance|sign\.ac\.uk|magicapp\.org|\/guidelines?\//i],
  [
    'evidence summary',
    9,
    /cks\.nice\.org\.uk|evidence\.nihr\.ac\.uk|bestbets\.org|cochraneclinicalanswers|\/cca\/doi|nationalelfservice/i,
  ],
  [
    'policy or report',
    5,
    /gov\.uk\/government\/(?:publications|statistics|consultations)|parliament\.uk|\/(?:reports?|publications|statistics)\//i,
  ],
  [
    'news',
    6,
    /gov\.uk\/government\/news|\/(?:news|blogs?|press(?:-releases?)?|media-cent(?:re|er))(?:\/|$)|\/\/news\./i,
  ],
];
