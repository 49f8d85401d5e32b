import { type NamedSheet, SHEET_KINDS, type SheetKind } from '@shared/exchange/import';
import { fail, type Result } from '@shared/result';

/** Reads the sheets of a file. */
export type SheetReader = (file: File) => Promise<Result<readonly NamedSheet[]>>;

/** No honest table within the limits takes as long. */
const LONGEST_MS = 20_000;

function kindOf(file: File): SheetKind | undefined {
  return SHEET_KINDS.find((kind) => file.name.toLowerCase().endsWith(`.${kind}`));
}

/** In a worker of its own, which ends with it. */
export const readInWorker: SheetReader = async (file) => {
  const kind = kindOf(file);
  if (!kind) return fail('import.notTable', { path: file.name });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const damaged = fail('import.notWorkbook', { path: file.name });
  const read = await new Promise<Result<readonly NamedSheet[]>>((resolve) => {
    const timer = setTimeout(() => resolve(damaged), LONGEST_MS);
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => resolve(damaged);
    worker.postMessage({ bytes, kind }, [bytes.buffer]);
  });
  worker.terminate();
  return read.ok ? read : fail(read.error.code, { path: file.name, ...read.error.params });
};
