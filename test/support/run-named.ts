import { readdirSync } from 'node:fs';

interface Runnable {
  run: (args: string[]) => Promise<void>;
}

/**
 * Runs the measurements of a folder by file name: those named in `args`, all of them where none is.
 * What stands behind `--` flags goes to each as its arguments. An unknown name is answered with the list.
 */
export async function runNamed(folder: URL, args: string[]): Promise<void> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => file.slice(0, -3));
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no "${unknown.join('", "')}" here. Choose from: ${names.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  for (const name of wanted.length > 0 ? wanted : names) {
    console.log(`\n== ${name}`);
    const { run } = (await import(new URL(`${name}.ts`, folder).href)) as Runnable;
    await run(args.filter((arg) => arg.startsWith('--')));
  }
}
