import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '@shared/scenario/schema';
import { layoutHeader, settingOf, settingText } from './setting';
import { Variant } from './variant';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** The tool's version, or null if the machine does not have it. */
export function versionOf(command: string, ...commandArguments: string[]): string | null {
  try {
    const output = execFileSync(command, commandArguments, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return output.split('\n')[0]?.trim() ?? '';
  } catch {
    return null;
  }
}

/** Bundles entries, each `name=file` below this folder, as the application is bundled. */
export function bundle(folder: string, entries: readonly string[]): void {
  execFileSync(process.execPath, [path.join(HERE, 'bundle.mjs'), folder, ...entries], { stdio: 'inherit' });
}

export const gccVersion = () => versionOf('gcc', '-dumpfullversion');
export const numpyVersion = () => versionOf('python3', '-c', 'import numpy; print(numpy.__version__)');

/** Builds all that this machine can build into a folder, and starts variants from it, each on a scenario. */
export class Workshop {
  readonly gcc = gccVersion();
  readonly numpyVersion = numpyVersion();
  private files = 0;
  private isCompiled = false;

  constructor(private readonly folder: string) {
    this.write('layout.h', layoutHeader());
    const entries = ['main=engine/main.ts', 'worker=engine/worker.ts', 'naive=naive/main.ts'];
    bundle(folder, entries);
  }

  private file(name: string): string {
    return path.join(this.folder, name);
  }

  private write(name: string, text: string): string {
    writeFileSync(this.file(name), text);
    return this.file(name);
  }

  /** A file of its own for each variant, which reads it when it starts. */
  private input(text: string): string {
    this.files += 1;
    return this.write(`input-${this.files}`, text);
  }

  private compile(): string {
    const program = this.file('model');
    if (this.isCompiled) return program;
    const folder = path.join(HERE, 'c');
    const sources = readdirSync(folder).filter((file) => file.endsWith('.c'));
    const flags = ['-std=gnu11', '-O3', '-march=native', '-flto', '-fno-math-errno', '-I', this.folder];
    execFileSync('gcc', [...flags, '-o', program, ...sources, '-lm'], { cwd: folder, stdio: 'inherit' });
    this.isCompiled = true;
    return program;
  }

  engine(name: string, workers: number, scenario: Scenario): Variant {
    const file = this.input(JSON.stringify(scenario));
    return new Variant(name, process.execPath, [this.file('main.mjs'), String(workers), file]);
  }

  /** Null, like NumPy, where the machine cannot. */
  c(name: string, scenario: Scenario): Variant | null {
    const file = this.input(settingText(settingOf(scenario)));
    return this.gcc === null ? null : new Variant(name, this.compile(), [file]);
  }

  numpy(name: string, scenario: Scenario): Variant | null {
    const file = this.input(JSON.stringify(settingOf(scenario)));
    // -B: no compiled files beside the sources.
    const main = ['-B', path.join(HERE, 'numpy/main.py')];
    return this.numpyVersion === null ? null : new Variant(name, 'python3', [...main, file]);
  }

  naive(name: string, scenario: Scenario): Variant {
    const file = this.input(JSON.stringify(settingOf(scenario)));
    return new Variant(name, process.execPath, [this.file('naive.mjs'), file]);
  }
}
