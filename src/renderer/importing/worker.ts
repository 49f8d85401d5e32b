/** A workbook is packed and hostile until it is read: it is unpacked here, where it can be stopped. */
import { readPasted, readTable } from '@shared/exchange/import/read';
import { fail } from '@shared/result';
import type { ReadRequest } from './read-table';

self.onmessage = async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    self.postMessage('text' in data ? readPasted(data.text) : await readTable(data.bytes, data.kind, data.encoding));
  } catch {
    self.postMessage(fail('import.notWorkbook'));
  }
};
