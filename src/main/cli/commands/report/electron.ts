/** PDFs are printed by the program itself, which runs without a window and reads from a folder what it is to print. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PrintJob } from '../../../../shared/ipc';
import { type AppError, fail, ok, type Result } from '../../../../shared/result';
import { EXCHANGE } from '../../../files/print-exchange';

/** What starts the program: its own executable where this runs in it, else the script that finds one. */
function starter(folder: string): readonly string[] | null {
  const { OFFING_PRINTER: script } = process.env;
  if (process.versions.electron) return [process.execPath, `--print-reports=${folder}`];
  return script ? [process.execPath, script, folder] : null;
}

/** Runs it to its end; `printed` hears of every report. Answers with what it complained of, or null if it did its work. */
function start([file = '', ...args]: readonly string[], printed: () => void): Promise<string | null> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.startsWith('printed ')) printed();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    const interrupt = () => void child.kill('SIGINT');
    process.once('SIGINT', interrupt);
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => {
      process.off('SIGINT', interrupt);
      resolve(code === 0 ? null : complaint.trim() || `exit code ${code}`);
    });
  });
}

async function printed(folder: string, index: number): Promise<Result<Uint8Array> | null> {
  const failure = await readFile(path.join(folder, EXCHANGE.failure(index)), 'utf8').catch(() => null);
  if (failure !== null) return { ok: false, error: JSON.parse(failure) as AppError };
  const pdf = await readFile(path.join(folder, EXCHANGE.pdf(index))).catch(() => null);
  return pdf && ok(pdf);
}

/** The jobs as PDFs, all by one start of the program. */
export async function printAll(jobs: readonly PrintJob[], onPrinted: () => void): Promise<Result<Uint8Array[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'offing-print-'));
  try {
    const command = starter(folder);
    if (!command) return fail('report.noElectron', { detail: 'OFFING_PRINTER' });
    for (const [index, job] of jobs.entries()) {
      await writeFile(path.join(folder, EXCHANGE.job(index)), JSON.stringify(job));
    }
    const complaint = await start(command, onPrinted);
    const pdfs: Uint8Array[] = [];
    for (const index of jobs.keys()) {
      const pdf = await printed(folder, index);
      if (!pdf) return fail('report.noElectron', { detail: complaint ?? '' });
      if (!pdf.ok) return pdf;
      pdfs.push(pdf.value);
    }
    return ok(pdfs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
