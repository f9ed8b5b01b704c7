import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../src/strategy/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

describe('the language runs in a browser too', () => {
  it('imports nothing from outside its folder', () => {
    const outside = files.flatMap((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), 'utf8'));
      return importedFiles
        .map(({ fileName }) => fileName)
        .filter(
          (name) =>
            !name.startsWith('.') ||
            relative(folder, join(folder, dirname(file), name)).startsWith('..'),
        )
        .map((name) => `${file} imports ${name}`);
    });
    expect(outside).toEqual([]);
  });

  it('reads, writes and answers where there is nothing of node', { timeout: 120_000 }, () => {
    // Only what the language itself brings: no process, no Buffer, no require but this one for its own files.
    const context = createContext({});
    const loaded = new Map<string, { exports: Record<string, unknown> }>();
    const load = (path: string): Record<string, unknown> => {
      const known = loaded.get(path);
      if (known) return known.exports;
      const module = { exports: {} };
      loaded.set(path, module);
      const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
      });
      const run = runInContext(
        `(function (module, exports, require) {${outputText}\n})`,
        context,
      ) as (
        module: { exports: Record<string, unknown> },
        exports: Record<string, unknown>,
        require: (name: string) => unknown,
      ) => void;
      run(module, module.exports, (name) =>
        load(join(dirname(path), name.replace(/\.js$/, '.ts'))),
      );
      return module.exports;
    };
    const { answer } = load(join(folder, 'index.ts')) as {
      answer: (request: unknown) => Record<string, unknown>;
    };
    const text = '1 exp Gout/ (12)\n2 (urate or tophus$).ti,ab.\n3 or/1-2';
    const result = answer({ id: 7, op: 'parse', text });
    expect(result).toMatchObject({ id: 7, platform: 'ovid-medline', printed: text });
    expect(result.lines).toHaveLength(3);
    expect(runInContext('typeof process + typeof Buffer + typeof require', context)).toBe(
      'undefinedundefinedundefined',
    );
  });
});
