import path from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.spec.ts',
  outputDir: path.resolve(__dirname, '../../test-results'),
  // One application at a time: windows take the focus from each other.
  workers: 1,
  fullyParallel: false,
  // A test that passes the second time hides something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // The first start on a build server reads everything from a cold disk.
  timeout: process.env.CI ? 120_000 : 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
