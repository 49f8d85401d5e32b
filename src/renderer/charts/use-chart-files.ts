import type { MadeFile } from '@shared/ipc';
import { fail } from '@shared/result';
import { tellSaved } from '../commands/output-commands';
import { request } from '../state/host';
import { useStores } from '../state/stores';

type Extension = MadeFile['extension'];

/** Saves a chart where the user says, and says what was written or why nothing was. */
export function useChartFiles(title: string) {
  const { window } = useStores();
  return async (extension: Extension, make: () => Promise<Blob | null> | Blob | null): Promise<void> => {
    try {
      const made = await make();
      const contents = made && new Uint8Array(await made.arrayBuffer());
      tellSaved(
        window,
        contents ? await request('export:file', { title, extension, contents }) : fail('export.notDrawn'),
      );
    } catch (reason) {
      tellSaved(window, fail('unexpected', { detail: String(reason) }));
    }
  };
}

/** The contents of a CSV file, which `shared/exchange/csv.ts` writes. */
export function csvBlob(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
