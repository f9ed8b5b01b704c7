import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WriteBehind } from '../../src/feeds/write-behind.js';

/** A writer that notes its batches and takes `ms` for each. */
function writer(ms: number): { behind: WriteBehind<number>; batches: number[][] } {
  const batches: number[][] = [];
  const behind = new WriteBehind<number>(async (batch) => {
    batches.push([...batch]);
    await new Promise((resolve) => setTimeout(resolve, ms));
  });
  return { behind, batches };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('writing behind', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes what has come after a quarter of a second, together', async () => {
    const { behind, batches } = writer(10);
    for (const one of [1, 2, 3]) await behind.add(one, 100);
    expect(batches).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([[1, 2, 3]]);
    await behind.add(4, 100);
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([[1, 2, 3], [4]]);
  });

  it('writes a full batch at once, and leaves the rest for the next', async () => {
    const { behind, batches } = writer(10);
    const added = numbers(70).map((one) => behind.add(one, 100));
    await vi.advanceTimersByTimeAsync(50);
    await Promise.all(added);
    expect(batches.map((batch) => batch.length)).toEqual([64]);
    numbers(58).forEach((one) => void behind.add(70 + one, 100));
    await vi.advanceTimersByTimeAsync(50);
    expect(batches.map((batch) => batch.length)).toEqual([64, 64]);
    await vi.advanceTimersByTimeAsync(300);
    expect(batches.flat()).toEqual(numbers(128));
  });

  it('counts the characters too, and takes alone what has more than a batch may', async () => {
    const { behind, batches } = writer(10);
    const added = [300_000, 400_000, 2_000_000, 5].map((length) => behind.add(length, length));
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all(added);
    await behind.flush();
    expect(batches).toEqual([[300_000, 400_000], [2_000_000], [5]]);
  });

  it('keeps who adds waiting where writing falls behind', async () => {
    const { behind } = writer(1000);
    numbers(63).forEach((one) => void behind.add(one, 1));
    let free = false;
    void behind.add(63, 1).then(() => {
      free = true;
    });
    await vi.advanceTimersByTimeAsync(900);
    expect(free).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(free).toBe(true);
  });

  it('has written everything, what came meanwhile too, when it is flushed', async () => {
    const { behind, batches } = writer(500);
    numbers(3).forEach((one) => void behind.add(one, 1));
    await vi.advanceTimersByTimeAsync(260);
    numbers(2).forEach((one) => void behind.add(3 + one, 1));
    const flushed = behind.flush();
    await vi.advanceTimersByTimeAsync(2000);
    await flushed;
    expect(batches.flat()).toEqual(numbers(5));
  });
});
