import { describe, expect, it } from 'vitest';
import { readHtml, sanitiseHtml, titleText } from '../../src/feeds/sanitise.js';

const words = (html: string): string => readHtml(html, undefined).text;

describe('the words of HTML', () => {
  it('keeps a heading apart from the paragraph that begins behind it', () => {
    expect(words('Aims<p>We asked.</p>Methods<div>We counted.</div>')).toBe(
      'Aims\nWe asked.\nMethods\nWe counted.',
    );
  });

  it.each([
    '<article>One</article><article>Two</article>',
    '<header>One</header>Two',
    'One<center class="x">Two</center>',
    '<figure><img src="x"><figcaption>One</figcaption></figure>Two',
    '<details><summary onclick="x">One</summary>Two</details>',
  ])('keeps apart what stands in elements that are not kept: %s', (html) => {
    expect(words(html)).toBe('One\nTwo');
  });

  it('keeps the cells of a row apart', () => {
    expect(words('<table><tr><td>Falls</td><td>12</td></tr><tr><td>None</td></tr></table>')).toBe(
      'Falls 12\nNone',
    );
  });

  it('keeps the lines of a title apart', () => {
    expect(titleText('Falls on wards<br/>A trial of CO<sub>2</sub>')).toBe(
      'Falls on wards A trial of CO2',
    );
  });

  it.each([
    ['<sec><st>Aims</st><p>We asked.</p></sec><sec><st>Results</st><p>Fewer.</p></sec>'],
    [
      '<sec><title>Aims</title><p>We asked.</p></sec><sec><title>Results</title><p>Fewer.</p></sec>',
    ],
    [
      '<jats:sec><jats:title>Aims</jats:title><jats:p>We asked.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title><jats:p>Fewer.</jats:p></jats:sec>',
    ],
  ])('keeps the headings of an abstract in JATS: %s', (abstract) => {
    expect(words(abstract)).toBe('Aims\nWe asked.\nResults\nFewer.');
  });

  it('keeps the emphasis of JATS', () => {
    expect(
      sanitiseHtml('<jats:p><jats:italic>E. coli</jats:italic> in <bold>wards</bold></jats:p>'),
    ).toBe('<p><i>E. coli</i> in <b>wards</b></p>');
  });

  it.each([
    ['if p < .05 and x<y then', 'if p < .05 and x<y then'],
    ['for x <y and z> w <i>only</i>', 'for x <y and z> w only'],
    ['RSS <<< Title >>>', 'RSS <<< Title >>>'],
    ['see <a href="https://ward.example/fal', 'see'],
    ['see <b>more</b> <img src="x', 'see more'],
    ['<a title="p < 0.05" href="https://ward.example/">Falls</a>', 'Falls'],
    ['<a href=https://ward.example/">Falls</a>', 'Falls'],
  ])('tells an inequality from a tag: %s', (html, text) => {
    expect(words(html)).toBe(text);
  });
});

describe('sanitiseHtml', () => {
  it.each([
    ['<abbr title="<img src=x onerror=alert(1)>">RCT</abbr>', '<abbr>RCT</abbr>'],
    ['<abbr title="randomised trial">RCT</abbr>', '<abbr title="randomised trial">RCT</abbr>'],
    ['<td colspan="2&quot; onclick=&quot;x">1</td>', '<td>1</td>'],
    ['<td colspan="2" rowspan="3">1</td>', '<td colspan="2" rowspan="3">1</td>'],
  ])('keeps only attributes that say what they are for: %s', (html, safe) => {
    expect(sanitiseHtml(html)).toBe(safe);
  });

  it.each([
    ['mailto:javascript:alert(1)', '<a>write</a>'],
    ['mailto:?subject=x', '<a>write</a>'],
    [
      ' mailto:ada@ward.example?subject=Falls ',
      '<a href="mailto:ada@ward.example?subject=Falls" rel="noopener noreferrer nofollow ugc">write</a>',
    ],
  ])('keeps a link to a mail address only: %s', (href, safe) => {
    expect(sanitiseHtml(`<a href="${href}">write</a>`)).toBe(safe);
  });
});
