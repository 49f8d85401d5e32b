/**
 * `npm run bench`: every table of docs/performance.md, as ratios to something measured in the same run. Parts can be named
 * (`npm run bench -- library`); `--quick` takes fewer rounds, and `--check` only tells whether everything still works.
 */
import os from 'node:os';
import { type Extent, type Part, say, sayLoad } from './part';
import { benchAnalysis } from './parts/analysis';
import { benchEngine } from './parts/engine';
import { benchLibrary } from './parts/library';
import { benchWindow } from './parts/window';

const PARTS: Readonly<Record<string, Part>> = {
  engine: benchEngine,
  analysis: benchAnalysis,
  library: benchLibrary,
  window: benchWindow,
};
const EXTENTS: readonly string[] = ['full', 'quick', 'check'] satisfies Extent[];

function chosen(argv: readonly string[]): { readonly parts: readonly string[]; readonly extent: Extent } {
  const options = argv.filter((arg) => arg.startsWith('--')).map((option) => option.slice(2));
  const parts = argv.filter((arg) => !arg.startsWith('--'));
  const unknown = [...options.filter((name) => !EXTENTS.includes(name)), ...parts.filter((name) => !PARTS[name])];
  if (unknown.length > 0) {
    throw new Error(`Not known: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}; --quick or --check.`);
  }
  return { parts: parts.length > 0 ? parts : Object.keys(PARTS), extent: (options.at(-1) as Extent) ?? 'full' };
}

async function main(): Promise<boolean> {
  const { parts, extent } = chosen(process.argv.slice(2));
  const began = performance.now();
  say(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores; Node ${process.versions.node}`);
  let sound = true;
  for (const name of parts) {
    say(`\n## ${name}`);
    sayLoad();
    sound = (await PARTS[name]?.(extent)) !== false && sound;
  }
  say();
  sayLoad();
  say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  return sound;
}

main().then(
  (sound) => process.exit(sound ? 0 : 1),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
