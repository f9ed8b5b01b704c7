import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule, type Schedule } from '../../src/jobs/schedule.js';

describe('the schedule', () => {
  const lines: string[] = [];
  let schedule: Schedule | undefined;
  beforeEach(() => {
    lines.length = 0;
    vi.useFakeTimers({ now: new Date('2026-11-02T08:00:30Z') });
  });
  afterEach(async () => {
    await schedule?.stop();
    vi.useRealTimers();
  });
  const start = (jobs: { name: string; run: () => Promise<string> }[]) =>
    (schedule = startSchedule(jobs, { log: (line) => lines.push(line) }));

  it('runs each job once a minute and logs what it did', async () => {
    let runs = 0;
    start([{ name: 'pull', run: () => Promise.resolve(`run ${(runs += 1)}`) }]);
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(lines).toEqual(['pull: run 1', 'pull: run 2', 'pull: run 3']);
  });

  it('says nothing where there was nothing to do', async () => {
    await start([{ name: 'send', run: () => Promise.resolve('') }]).tick();
    expect(lines).toEqual([]);
  });

  it('never runs a job beside itself, and holds up no other for it', async () => {
    let slow = 0;
    let quick = 0;
    let finish = (): void => undefined;
    start([
      {
        name: 'pull',
        run: () => {
          slow += 1;
          return new Promise((resolve) => (finish = () => resolve('')));
        },
      },
      {
        name: 'send',
        run: () => {
          quick += 1;
          return Promise.resolve('');
        },
      },
    ]);
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect([slow, quick]).toEqual([1, 3]);
    finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(slow).toBe(2);
    finish();
  });

  it('logs a failure in one line and tries again', async () => {
    let runs = 0;
    start([
      {
        name: 'compile',
        run: () => {
          runs += 1;
          return Promise.reject(new Error('no connection\n  at secret place'));
        },
      },
    ]);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(runs).toBe(2);
    expect(lines[0]).toBe('compile failed: no connection');
  });

  it('waits for the work under way when it stops, and begins no more', async () => {
    let done = false;
    let runs = 0;
    const started = start([
      {
        name: 'send',
        run: async () => {
          runs += 1;
          await new Promise((resolve) => setTimeout(resolve, 5000));
          done = true;
          return '';
        },
      },
    ]);
    void started.tick();
    const stopped = started.stop();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    await stopped;
    expect([done, runs]).toEqual([true, 1]);
  });
});
