/** What questions about a run cost, asked by code that is bundled as the application is: the loader of this file slows it down. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../build';
import type { Extent } from '../part';

export async function benchAnalysis(extent: Extent): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'offing-bench-'));
  try {
    bundle(folder, ['main=analysis/main.ts', 'worker=engine/worker.ts']);
    execFileSync(process.execPath, [path.join(folder, 'main.mjs'), extent], { stdio: 'inherit' });
    return true;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
