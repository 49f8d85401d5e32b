import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { PrintJob } from '../../../../shared/ipc';
import { fail, ok, type Result } from '../../../../shared/result';
import { writeFileSafely } from '../../../files';
import { systemCode } from '../../../files/errors';
import type { Console } from '../../command';
import { createProgressLine } from '../simulate/progress';
import { printAll } from './electron';
import type { Plan } from './options';

async function madeFolder(folder: string): Promise<Result<true>> {
  try {
    await mkdir(folder, { recursive: true });
    return ok(true);
  } catch (error) {
    return fail('folder.notUsable', { path: folder, detail: systemCode(error) });
  }
}

/** The contents of the files: the documents themselves, or their pages. */
async function contentsOf(
  jobs: readonly PrintJob[],
  format: Plan['format'],
  console: Console,
): Promise<Result<readonly (string | Uint8Array)[]>> {
  if (format === 'html') return ok(jobs.map(({ html }) => html));
  const progress = createProgressLine(process.stderr, console, 'cli:report.progress');
  let done = 0;
  try {
    return await printAll(jobs, () => progress.show({ done: ++done, total: jobs.length }));
  } finally {
    progress.end();
  }
}

/** Writes the reports, and says what was written. */
export async function writeReports(
  { wanted, format }: Plan,
  jobs: readonly PrintJob[],
  console: Console,
): Promise<Result<string>> {
  const contents = await contentsOf(jobs, format, console);
  if (!contents.ok) return contents;
  const lines: string[] = [];
  for (const [index, { file }] of wanted.entries()) {
    const folder = await madeFolder(path.dirname(file));
    if (!folder.ok) return folder;
    const written = await writeFileSafely(file, contents.value[index] ?? '');
    if (!written.ok) return written;
    lines.push(console.t('cli:report.written', { file }));
  }
  return ok(lines.join('\n'));
}
