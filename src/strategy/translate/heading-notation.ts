import type { Platform } from '../platform.js';
import { explodedSubheading } from '../meaning/subheadings.js';

/** How a platform writes and reads the subheadings of a heading. */
export interface SubheadingNotation {
  /** `dt` or `drug therapy`. */
  readonly written: 'code' | 'name';
  /** Several subheadings behind one heading; else the heading is repeated. */
  readonly several: boolean;
  /** An exploded heading explodes its subheading too (PubMed). */
  readonly explodes: boolean;
}

const codes: SubheadingNotation = { written: 'code', several: true, explodes: false };

/** PubMed: one subheading a heading, [mh] explodes both, [mh:noexp] neither (NLM, PubMed user guide, "Subheadings"). */
const notations: Readonly<Partial<Record<Platform, SubheadingNotation>>> = {
  pubmed: { written: 'name', several: false, explodes: true },
  proquest: { written: 'name', several: false, explodes: false },
};

export function subheadingNotation(platform: Platform): SubheadingNotation {
  return notations[platform] ?? codes;
}

/** Subheadings that a platform would search besides those asked for. */
export function addedByExplosion(asked: readonly string[]): readonly string[] {
  const all = new Set(asked.flatMap((name) => explodedSubheading(name)));
  return [...all].filter((name) => !asked.includes(name));
}

/** The fewest subheadings whose explosion gives all those asked for. */
export function topmost(asked: readonly string[]): readonly string[] {
  return asked.filter(
    (name) => !asked.some((other) => other !== name && explodedSubheading(other).includes(name)),
  );
}
