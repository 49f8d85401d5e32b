import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { hasOwnDisplays } from './displays';

const results = path.resolve(__dirname, '../../test-results');

export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.spec.ts',
  outputDir: path.join(results, 'e2e'),
  globalSetup: path.join(__dirname, 'displays.ts'),
  // On one screen one application at a time: windows take the focus from each other.
  workers: hasOwnDisplays ? Math.min(4, os.availableParallelism()) : 1,
  fullyParallel: true,
  // A test that passes the second time hides something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Nothing is as slow as that on its own; a machine that does much else at the same time may be.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: path.join(results, 'e2e.json') }]],
});
