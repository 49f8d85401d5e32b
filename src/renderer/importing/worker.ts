/** A workbook is packed and hostile until it is read: it is unpacked here, where it can be stopped. */
import { readSheets, type SheetKind } from '@shared/exchange/import';
import { fail } from '@shared/result';

self.onmessage = async ({ data }: MessageEvent<{ readonly bytes: Uint8Array; readonly kind: SheetKind }>) => {
  try {
    self.postMessage(await readSheets(data.bytes, data.kind));
  } catch {
    self.postMessage(fail('import.notWorkbook'));
  }
};
