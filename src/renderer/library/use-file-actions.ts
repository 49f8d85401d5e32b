import type { LibraryRow } from '@shared/library';
import type { AppError, Result } from '@shared/result';
import { useMemo, useState } from 'react';
import type { Commands } from '../commands/commands';
import { request } from '../state/host';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { titleOf } from './rows';

/** The menu of a card, and where it is. */
export interface ShownMenu {
  readonly row: LibraryRow;
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

/** A file that was moved to the trash and can be taken out of it. */
export interface Trashed {
  readonly id: string;
  readonly title: string;
}

/** What can be done with a file without opening it. */
export interface FileActions {
  readonly menu: ShownMenu | null;
  readonly trashed: Trashed | null;
  /** The path of the file whose title is being typed. */
  readonly renaming: string | null;
  open(row: LibraryRow): void;
  duplicate(row: LibraryRow): void;
  startRename(path: string): void;
  /** Null, and the title that it has, leave everything as it is. */
  rename(row: LibraryRow, before: string, title: string | null): Promise<void>;
  reveal(row: LibraryRow): void;
  trash(row: LibraryRow): void;
  putBack(): void;
  showMenu(menu: ShownMenu | null): void;
  forgetTrashed(): void;
}

export function useFileActions(commands: Commands): FileActions {
  const { window } = useStores();
  const { language } = useLocale();
  const [menu, showMenu] = useState<ShownMenu | null>(null);
  const [trashed, setTrashed] = useState<Trashed | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);

  return useMemo(() => {
    const report = (alert: AppError) => window.setState({ alert, mayMove: false, exported: null });
    const tell = (result: Result<unknown>) => !result.ok && report(result.error);
    return {
      menu,
      trashed,
      renaming,
      open: ({ path }) => commands.open(path),
      duplicate: ({ path }) => void request('library:duplicate', path).then(tell),
      startRename: setRenaming,
      async rename({ path }, before, title) {
        setRenaming(null);
        const wanted = title?.trim();
        if (wanted && wanted !== before) tell(await request('library:rename', path, wanted));
      },
      reveal: ({ path }) => void request('library:reveal', path),
      trash: (row) =>
        void request('library:trash', row.path).then((result) => {
          if (result.ok) setTrashed({ id: result.value, title: titleOf(row, language) });
          else report(result.error);
        }),
      putBack() {
        if (!trashed) return;
        setTrashed(null);
        void request('library:putBack', trashed.id).then(tell);
      },
      showMenu,
      forgetTrashed: () => setTrashed(null),
    };
  }, [commands, window, language, menu, trashed, renaming]);
}
