import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findNhsNumbers, kinds, readSamples } from '../../src/bank/index.js';
import { compile, detect, parse } from '../../src/strategy/index.js';

const samples = readSamples(fileURLToPath(new URL('../../samples/strategies/', import.meta.url)));

/** A plausible item of a feed for each topic, and one that has nothing to do with it. */
const items: Readonly<Record<string, { title: string; abstract: string }>> = {
  Delirium: {
    title: 'A multicomponent programme to prevent delirium on acute medical wards',
    abstract: 'In this cluster trial, inpatients aged 70 and over had less delirium.',
  },
  'Stroke rehabilitation': {
    title: 'Early supported discharge after stroke: a cohort study',
    abstract: 'Rehabilitation at home was compared with inpatient rehabilitation after stroke.',
  },
  'Falls and frailty': {
    title: 'Exercise to prevent falls in frail older adults',
    abstract: 'We assessed balance and strength training in community-dwelling older people.',
  },
  Sepsis: {
    title: 'Time to antibiotics and mortality in adults with suspected sepsis',
    abstract: 'Screening at triage and early antibiotics were studied in an emergency department.',
  },
  'Type 2 diabetes self-management': {
    title: 'A smartphone app for self-management of type 2 diabetes',
    abstract: 'Adults with type 2 diabetes used the app and had peer support.',
  },
  'COPD and pulmonary rehabilitation': {
    title: 'Online pulmonary rehabilitation for people with COPD',
    abstract: 'Completion of pulmonary rehabilitation was similar at home and in a centre.',
  },
  'Perinatal mental health': {
    title: 'Peer support for perinatal depression and anxiety',
    abstract: 'Women with postnatal depression had telephone support by trained peers.',
  },
  'Staff wellbeing and burnout': {
    title: 'Burnout among nurses after the winter: a survey',
    abstract: 'Nurses in twelve hospitals reported emotional exhaustion.',
  },
  'Antimicrobial stewardship': {
    title: 'Antimicrobial stewardship in community hospitals',
    abstract: 'Prescribing of antibiotics fell after audit and feedback in twelve hospitals.',
  },
  'Health inequalities': {
    title: 'Health inequalities in access to cancer screening',
    abstract: 'Uptake of screening was lower among people in deprived areas.',
  },
};

describe('the sample strategies', () => {
  it('are at least 32, of every kind and for at least six platforms', () => {
    expect(samples.length).toBeGreaterThanOrEqual(32);
    expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(samples.map(({ platform }) => platform)).size).toBeGreaterThanOrEqual(6);
  });

  it.each(samples.map((sample) => [sample.title, sample] as const))(
    'are read without a problem, for the platform that the text tells: %s',
    (_title, sample) => {
      const { problems, lines } = parse(sample.text, { platform: sample.platform });
      expect(problems).toEqual([]);
      expect(lines.length).toBeGreaterThan(0);
      expect(detect(sample.text).platform).toBe(sample.platform);
      expect(findNhsNumbers(sample.text)).toEqual([]);
      expect(sample.runOn).toMatch(/^2026-/);
    },
  );

  it('have one standing query for each topic, which selects a plausible item', () => {
    const standing = samples.filter(({ topic }) => topic !== null);
    expect(standing.map(({ topic }) => topic).sort()).toEqual(Object.keys(items).sort());
    for (const { topic, text, platform } of standing) {
      const matcher = compile(parse(text, { platform }));
      // Where a line excludes by a heading, an item of a feed can only be possible.
      const verdict = /exp animals\//.test(text) ? 'unknown' : 'yes';
      expect([topic, matcher.verdict(items[topic ?? ''] ?? {})]).toEqual([topic, verdict]);
      const other = Object.entries(items).filter(([name]) => name !== topic);
      const taken = other
        .filter(([, item]) => matcher.verdict(item) === 'yes')
        .map(([name]) => name);
      expect([topic, taken.length <= 2]).toEqual([topic, true]);
    }
  });
});
