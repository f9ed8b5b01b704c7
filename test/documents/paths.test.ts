import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../../src/config.js';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true })
    .map((name) => join('docs', String(name)))
    .filter((name) => name.endsWith('.md')),
];

/** Names of the top of the checkout; a word in backticks that begins with one is a path of ours. */
const tops = /^(?:src|test|docs|samples|emails|migrations|bin|\.ci)(?:\/|$)/;

/** Paths a document names: in backticks below a folder of ours, or as the goal of a link. */
function pathsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1]!)
    .filter((word) => tops.test(word) && !/[<*]/.test(word));
  const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((goal) => !/^(?:https?:|#|mailto:)/.test(goal))
    .map((goal) => join(dirname(file), goal.replace(/#.*/, '')));
  return [...quoted, ...linked];
}

describe('the documents', () => {
  it('are there', () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        'README.md',
        'ARCHITECTURE.md',
        'CONTRIBUTING.md',
        'GLOSSARY.md',
        'CHANGELOG.md',
      ]),
    );
  });

  it.each(documents)('%s names only paths that exist', (file) => {
    expect(pathsIn(file).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('name enough paths for this test to mean something', () => {
    expect(documents.flatMap(pathsIn).length).toBeGreaterThan(60);
  });

  it('list every setting with its default and meaning', () => {
    const rows = readFileSync('README.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
    expect(rows.map(([, name, value, about]) => [name, value, about])).toEqual(settings);
  });

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });
});
