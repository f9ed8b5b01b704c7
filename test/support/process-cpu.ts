import { readdirSync, readFileSync } from 'node:fs';

/** Fields of /proc/PID/stat behind the name: state, parent, ... user and system time. */
function stat(pid: number | string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  } catch {
    return undefined;
  }
}

export function parentOf(pid: number): number | undefined {
  const parent = stat(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Reads the CPU time in milliseconds that a process and its living children have had; NaN where the system does not tell. */
export function processCpu(pid: number): () => number {
  return () => {
    if (stat(pid) === undefined) return Number.NaN;
    let ticks = 0;
    for (const name of readdirSync('/proc')) {
      const fields = /^\d+$/.test(name) ? stat(name) : undefined;
      if (fields !== undefined && (name === String(pid) || fields[1] === String(pid)))
        ticks += Number(fields[11]) + Number(fields[12]);
    }
    // Linux counts in hundredths of a second.
    return ticks * 10;
  };
}
