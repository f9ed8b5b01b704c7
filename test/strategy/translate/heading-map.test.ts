import { describe, expect, it } from 'vitest';
import { parse, translate, type HeadingMap, type Platform } from '../../../src/strategy/index.js';

const headingMap: HeadingMap = {
  find: (name, from, to) => {
    if (from !== 'mesh' || to !== 'emtree') return [];
    if (name === 'Asthma') return [{ name: 'asthma', match: 'exact' }];
    if (name === 'Diabetes Mellitus, Type 2')
      return [{ name: 'non insulin dependent diabetes mellitus', match: 'exact' }];
    if (name === 'Lung Diseases') return [{ name: 'respiratory tract disease', match: 'broader' }];
    return [];
  },
};

function mapped(text: string, to: Platform = 'embase') {
  const { text: written, report } = translate(parse(text, { platform: 'ovid-medline' }), to, {
    headingMap,
  });
  return [written, ...report.map(({ change }) => change)];
}

describe('headings of another vocabulary', () => {
  it('are carried over by a loaded mapping', () => {
    expect(mapped('Asthma/')).toEqual(["'asthma'/de"]);
  });

  it('are reported where the trees below them may differ', () => {
    expect(mapped('exp Diabetes Mellitus, Type 2/')).toEqual([
      "'non insulin dependent diabetes mellitus'/exp",
      'approximate',
    ]);
  });

  it('are reported as broader where the mapping says so', () => {
    expect(mapped('Lung Diseases/')).toEqual(["'respiratory tract disease'/de", 'broadened']);
  });

  it('are words where the mapping knows none, never a heading of that name', () => {
    expect(mapped('exp Pain, Postoperative/')).toEqual(["'Postoperative Pain':de", 'unsupported']);
  });

  it('say what a person should look up', () => {
    const { report } = translate(
      parse('exp Pain, Postoperative/dt', { platform: 'ovid-medline' }),
      'embase',
    );
    expect(report).toMatchObject([
      {
        line: 1,
        start: 0,
        end: 26,
        from: 'exp Pain, Postoperative/dt',
        to: "'Postoperative Pain':de",
        change: 'unsupported',
      },
    ]);
    expect(report[0]?.why).toContain('Look up "Postoperative Pain" in Emtree');
    expect(report[0]?.why).toContain('its subheadings (drug therapy)');
  });
});
