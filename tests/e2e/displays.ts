// Screens of our own under Linux: one for each worker, so that windows of tests side by side do not take the focus from each
// other, all of the same size and depth. Where somebody has a screen, their tests are shown on it, one after the other.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { FullConfig } from '@playwright/test';

/** On a build server always a screen of our own. */
export const hasOwnDisplays = process.platform === 'linux' && (!process.env.DISPLAY || Boolean(process.env.CI));

const VARIABLE = 'OFFING_E2E_DISPLAYS';

export async function startDisplay(): Promise<{ server: ChildProcess; name: string }> {
  // The server finds a number that is free, and writes it to the fourth stream when it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const failed = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code}`);
  });
  const [number] = await Promise.race([once(server.stdio[3] as Readable, 'data'), failed]);
  failed.catch(() => undefined);
  return { server, name: `:${String(number).trim()}` };
}

/** The environment that puts the windows of a worker on its screen. */
export function displayOf(worker: number): { DISPLAY?: string } {
  const name = process.env[VARIABLE]?.split(' ')[worker];
  return name === undefined ? {} : { DISPLAY: name };
}

/** Playwright's global setup; what it returns ends the screens. */
export default async function startDisplays({ workers }: FullConfig): Promise<() => void> {
  if (!hasOwnDisplays) return () => undefined;
  const displays = await Promise.all(Array.from({ length: workers }, startDisplay));
  process.env[VARIABLE] = displays.map(({ name }) => name).join(' ');
  return () => {
    for (const { server } of displays) server.kill();
  };
}
