import { type Encoding, type SheetKind, sheetKindOf, type TableFile } from '@shared/exchange/import';
import { fail, type Result } from '@shared/result';
import type { TableInput } from '../state/window';

export type TableReader = (input: TableInput, encoding: Encoding | undefined) => Promise<Result<TableFile>>;

/** What the worker is asked to read. */
export type ReadRequest =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly kind: SheetKind; readonly encoding: Encoding | undefined }
  | { readonly text: string };

/** No honest table within the limits takes as long. */
const MAX_MS = 20_000;

async function requestFor(input: TableInput, encoding: Encoding | undefined): Promise<Result<ReadRequest>> {
  if (input.kind === 'pasted') return { ok: true, value: { text: input.text } };
  const kind = sheetKindOf(input.file.name);
  if (!kind) return fail('import.notTable');
  return { ok: true, value: { bytes: new Uint8Array(await input.file.arrayBuffer()), kind, encoding } };
}

function inWorker(request: ReadRequest): Promise<Result<TableFile>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const damaged = fail('import.notWorkbook');
  return new Promise<Result<TableFile>>((resolve) => {
    const timer = setTimeout(() => resolve(damaged), MAX_MS);
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => resolve(damaged);
    worker.postMessage(request, 'bytes' in request ? [request.bytes.buffer] : []);
  }).finally(() => worker.terminate());
}

/** In a worker of its own, which ends with it. */
export const readInWorker: TableReader = async (input, encoding) => {
  const request = await requestFor(input, encoding);
  return request.ok ? inWorker(request.value) : request;
};
