import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Figures {
  readonly ms: number;
  readonly runway: number;
  readonly lasts12: number;
  readonly need80: number;
  readonly revenue: number;
  /** Standard errors; the engine's only. */
  readonly errors?: { readonly lasts12: number; readonly need80: number; readonly revenue: number };
}

/** Peak resident memory of a process in bytes; NaN where the system does not tell. */
function peakMemory(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? Number.NaN);
}

/** One variant as a process of its own, which stays warm from run to run. See `serve.ts` for the protocol. */
export class Variant {
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;
  private readonly ended: Promise<never>;

  constructor(
    readonly name: string,
    command: string,
    commandArguments: readonly string[],
  ) {
    const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    this.child = spawn(command, commandArguments, { stdio: ['pipe', 'pipe', 'inherit'], env });
    const { stdout } = this.child;
    if (!stdout) throw new Error(`${name}: no output`);
    this.answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
    this.ended = new Promise((_, reject) => {
      this.child.once('error', reject);
      this.child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}`)));
    });
    this.ended.catch(() => undefined);
  }

  private async ask(line: string): Promise<unknown> {
    this.child.stdin?.write(`${line}\n`);
    const { value, done } = await Promise.race([this.answers.next(), this.ended]);
    return done ? this.ended : JSON.parse(value);
  }

  async run(paths: number): Promise<Figures> {
    return (await this.ask(`run ${paths}`)) as Figures;
  }

  /** The engine's only: without the errors of bands and the fingerprint, which only the engine has. */
  async draft(paths: number): Promise<Figures> {
    return (await this.ask(`draft ${paths}`)) as Figures;
  }

  /** Milliseconds until a run of so many paths shows its preview. */
  async preview(paths: number): Promise<number> {
    return ((await this.ask(`preview ${paths}`)) as { ms: number }).ms;
  }

  /** Bands of the last run: by series, column and statistic. */
  async bands(): Promise<number[]> {
    return (await this.ask('bands')) as number[];
  }

  peakMemory(): number {
    return peakMemory(this.child.pid);
  }

  stop(): void {
    this.child.removeAllListeners('exit');
    this.child.stdin?.end();
  }
}
