import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { currentCli } from '../../../build/cli.mjs';

/**
 * Names the bundle of Node's worker to `engine/hosts/node-worker.cjs`, once for all tests: a thread that translates the
 * sources of the engine takes ten times as long to start.
 */
export default async function setup(project: TestProject): Promise<void> {
  const bundle = async () => {
    process.env.OFFING_NODE_WORKER = path.join(path.dirname(await currentCli()), 'node-worker.cjs');
  };
  project.onTestsRerun(bundle);
  await bundle();
}
