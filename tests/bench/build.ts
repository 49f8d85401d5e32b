import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBaseline } from '@shared/baselines';
import type { Scenario } from '@shared/scenario/schema';
import { withSampling } from './convergence/sample';
import { layoutHeader, settingOf, settingText } from './setting';
import { Variant } from './variant';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const UUID = '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10';

/** The tool's version, or null if the machine does not have it. */
export function versionOf(command: string, ...commandArguments: string[]): string | null {
  try {
    const output = execFileSync(command, commandArguments, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return output.split('\n')[0]?.trim() ?? '';
  } catch {
    return null;
  }
}

export const gccVersion = () => versionOf('gcc', '-dumpfullversion');
export const numpyVersion = () => versionOf('python3', '-c', 'import numpy; print(numpy.__version__)');

/** The same scenario with twice as many of something: what the growth of time with size is measured on. */
export function doubled(scenario: Scenario, what: 'months' | 'segments' | 'costs'): Scenario {
  if (what === 'months') return { ...scenario, horizon: 2 * scenario.horizon };
  const { assumptions } = scenario;
  const items = assumptions[what];
  const again = items.map((item) => ({ ...item, id: `${item.id}-2` }));
  return { ...scenario, assumptions: { ...assumptions, [what]: [...items, ...again] } };
}

/** Builds all that this machine can build into a folder, and starts variants from it. */
export class Workshop {
  /** Plain draws: the work of the others, which have no other. */
  readonly scenario = withSampling(createBaseline('zhipu', { uuid: UUID }), 'mc');
  readonly setting = settingOf(this.scenario);

  constructor(private readonly folder: string) {
    this.write('setting.json', JSON.stringify(this.setting));
    this.write('setting.txt', settingText(this.setting));
    this.write('layout.h', layoutHeader());
    const entries = ['main=engine/main.ts', 'worker=engine/worker.ts', 'naive=naive/main.ts'];
    execFileSync(process.execPath, [path.join(HERE, 'bundle.mjs'), folder, ...entries], { stdio: 'inherit' });
  }

  private file(name: string): string {
    return path.join(this.folder, name);
  }

  private write(name: string, text: string): void {
    writeFileSync(this.file(name), text);
  }

  engine(name: string, workers: number, scenario: Scenario = this.scenario): Variant {
    const file = `${name.replaceAll(/\W+/g, '-')}.json`;
    this.write(file, JSON.stringify(scenario));
    return new Variant(name, process.execPath, [this.file('main.mjs'), String(workers), this.file(file)]);
  }

  c(name: string): Variant {
    const folder = path.join(HERE, 'c');
    const sources = readdirSync(folder).filter((file) => file.endsWith('.c'));
    const flags = ['-std=gnu11', '-O3', '-march=native', '-flto', '-fno-math-errno', '-I', this.folder];
    execFileSync('gcc', [...flags, '-o', this.file('model'), ...sources, '-lm'], { cwd: folder, stdio: 'inherit' });
    return new Variant(name, this.file('model'), [this.file('setting.txt')]);
  }

  numpy(name: string): Variant {
    // -B: no compiled files beside the sources.
    return new Variant(name, 'python3', ['-B', path.join(HERE, 'numpy/main.py'), this.file('setting.json')]);
  }

  naive(name: string): Variant {
    return new Variant(name, process.execPath, [this.file('naive.mjs'), this.file('setting.json')]);
  }
}
