import { describe, expect, it } from 'vitest';
import { cutText, escapeHtml, webAddress } from '../../src/bulletins/mail-text.js';

describe('cutText', () => {
  it('leaves a short text as it is, on one line', () => {
    expect(cutText(' One\n two ', 20)).toBe('One two');
  });

  it('cuts behind a sentence where one ends late enough', () => {
    expect(cutText('First things first. Second things after that.', 30)).toBe(
      'First things first. …',
    );
  });

  it('cuts between words where no sentence ends late enough', () => {
    expect(cutText('One. Then a very long sentence that does not end', 30)).toBe(
      'One. Then a very long …',
    );
  });

  it('does not take the point of a number or an abbreviation for the end of a sentence', () => {
    expect(cutText('The relative risk was 0.72 (95% CI 0.58 to 0.90)', 34)).toBe(
      'The relative risk was 0.72 (95% …',
    );
  });

  it('never cuts a character in two', () => {
    expect(cutText('😀'.repeat(10), 5)).toBe('😀😀😀😀 …');
    expect(cutText('anything', 0)).toBe('');
  });
});

describe('escapeHtml', () => {
  it('is safe in an element and in a quoted attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });
});

describe('webAddress', () => {
  it('takes http and https and nothing else', () => {
    expect(webAddress('https://a.example/b c')).toBe('https://a.example/b%20c');
    expect(webAddress('HTTP://A.example')).toBe('http://a.example/');
    for (const other of [
      'javascript:alert(1)',
      ' jAvAscript:1',
      'data:text/html,x',
      'mailto:a@b.example',
      '/local',
      '',
      null,
    ]) {
      expect(webAddress(other)).toBeNull();
    }
  });
});
