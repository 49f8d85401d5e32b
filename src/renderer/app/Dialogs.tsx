import type { SavedVersion } from '@shared/ipc';
import { useEffect, useState } from 'react';
import type { Commands } from '../commands/commands';
import { CurrencyDialog } from '../currency/CurrencyDialog';
import { HistoryDialog } from '../history/HistoryDialog';
import { ImportDialog } from '../importing/ImportDialog';
import { PaletteDialog } from '../palette/PaletteDialog';
import { ShortcutsDialog } from '../palette/ShortcutsDialog';
import { SettingsDialog } from '../settings/SettingsDialog';
import { compareSides, DOCUMENT } from '../state/comparison';
import { request } from '../state/host';
import { useDocument, useStores, useWindow } from '../state/stores';
import { NewDialog } from './NewDialog';

/** The dialog that is open, if one is. */
export function Dialogs({ commands }: { readonly commands: Commands }) {
  const { documents, window } = useStores();
  const dialog = useWindow((state) => state.dialog);
  const scenario = useDocument((state) => state.scenario);
  const close = () => window.setState({ dialog: null });
  /** As one edit, so that one step of undo takes it back. */
  const replace = (next: NonNullable<typeof scenario>) => {
    documents.getState().replace(next);
    close();
  };

  if (dialog?.kind === 'new') return <NewDialog commands={commands} onClose={close} />;
  if (dialog?.kind === 'palette') return <PaletteDialog commands={commands} onClose={close} />;
  if (dialog?.kind === 'settings') return <SettingsDialog onClose={close} />;
  if (dialog?.kind === 'shortcuts') return <ShortcutsDialog onClose={close} />;
  if (!dialog || !scenario) return null;
  switch (dialog.kind) {
    case 'history':
      return (
        <History
          current={scenario}
          onCompare={({ name, scenario: version }) => {
            const side = { kind: 'other', id: `version ${name}`, name, scenario: version } as const;
            commands.compare(compareSides([side, DOCUMENT]));
          }}
          onRestore={replace}
          onClose={close}
        />
      );
    case 'import':
      return <ImportDialog scenario={scenario} given={dialog.given} onImport={replace} onClose={close} />;
    case 'currency':
      return <CurrencyDialog {...dialog} scenario={scenario} onClose={close} />;
  }
}

interface HistoryProps extends Pick<Parameters<typeof HistoryDialog>[0], 'current' | 'onCompare' | 'onClose'> {
  readonly onRestore: Parameters<typeof ImportDialog>[0]['onImport'];
}

/** Fetches the versions when it opens. */
function History({ onRestore, ...given }: HistoryProps) {
  const [versions, setVersions] = useState<readonly SavedVersion[] | null>(null);
  useEffect(() => {
    void request('document:versions').then(setVersions);
  }, []);
  return <HistoryDialog versions={versions} onRestore={onRestore} {...given} />;
}
