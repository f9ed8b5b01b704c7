import { existsSync, readFileSync } from 'node:fs';
export async function run(): Promise<void> {
  await Promise.resolve(existsSync);
  void readFileSync;
}
