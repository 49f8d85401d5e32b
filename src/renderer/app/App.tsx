import { shortText } from '@shared/language/short-text';
import type { Language } from '@shared/scenario/text';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type Commands, createCommands } from '../commands/commands';
import { Library } from '../library/Library';
import { IS_MAC } from '../palette/PaletteDialog';
import { isOfDocument, takeDrafts } from '../state/drafts';
import { onNotice, request } from '../state/host';
import { useDirty, useDocument, useStores, useWindow } from '../state/stores';
import { undoKey } from '../state/undo';
import { LocaleProvider, useLocale } from '../ui/locale';
import { loadTypefaces } from '../ui/typefaces';
import { AlertBar } from './AlertBar';
import { Dialogs } from './Dialogs';
import { RecoveryBar } from './RecoveryBar';
import { useAutosave } from './use-autosave';
import { useDrop } from './use-drop';
import { usePage } from './use-page';
import { usePaste } from './use-paste';
import { Workspace } from './Workspace';

/** A title of the window is a line at most. */
const MAX_NAME = 120;

/** Keeps the title of the window up to date with the document. */
function useTitle(): void {
  const { t, words } = useLocale();
  const scenario = useDocument((state) => state.scenario);
  const fileName = useDocument((state) => state.fileName);
  const dirty = useDirty();
  useEffect(() => {
    const called = scenario && shortText(fileName ?? words(scenario.title), MAX_NAME);
    const name = called === null ? t('document:library') : `${dirty ? '\u2022 ' : ''}${called}`;
    document.title = t('panel:app.title', { name });
  }, [scenario, fileName, dirty, t, words]);
}

/** The keys of undo and redo, before the browser takes them for its own. */
function useUndoKeys(commands: Commands): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = undoKey(event, IS_MAC);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      commands.run(command);
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [commands]);
}

/** What belongs to no document, such as the new title of a card, is taken over when the window closes. */
function useLastDrafts(): void {
  const { window: store } = useStores();
  useEffect(() => {
    const onLeave = () => void takeDrafts(store, (draft) => !isOfDocument(draft));
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [store]);
}

/** Notices and commands from main; on a first start, asks what to show. */
function useMain(commands: Commands): void {
  const { documents, window } = useStores();
  useEffect(() => {
    const ends = [
      onNotice('menu:command', commands.run),
      onNotice('document:opened', commands.show),
      onNotice('document:disk', (disk) => {
        window.setState({ disk });
        documents.getState().setDetached(disk === 'missing');
      }),
      onNotice('document:renamed', (file, title) => documents.getState().rename(file, title)),
      onNotice('recovery:changed', (recovered) => window.setState({ recovered })),
      onNotice('preferences:changed', (preferences) => window.setState(preferences)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [commands, documents, window]);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void request('app:ready').then(async ({ preferences, document, disk, problem }) => {
      if (document) commands.show({ ok: true, value: document });
      if (problem) commands.show({ ok: false, error: problem });
      documents.getState().setDetached(disk === 'missing');
      // Meanwhile the simulation has begun.
      await loadTypefaces(preferences.language);
      window.setState({ ...preferences, disk, ready: true });
    });
  }, [commands, documents, window]);
}

function Shell() {
  const { t } = useLocale();
  const { documents, simulation, window, analyst } = useStores();
  const searchRef = useRef<HTMLInputElement>(null);
  const hasDocument = useDocument((state) => state.scenario !== null);
  const ready = useWindow((state) => state.ready);
  const find = useCallback(() => {
    window.setState({ drawerOpen: true });
    // In the next frame: a drawer that was closed has its field by then.
    requestAnimationFrame(() => searchRef.current?.select());
  }, [window]);
  const commands = useMemo(
    () => createCommands({ documents, simulation, window, analyst }, find),
    [documents, simulation, window, analyst, find],
  );
  useMain(commands);
  useUndoKeys(commands);
  useLastDrafts();
  useTitle();
  useAutosave();
  const isOver = useDrop(commands);
  usePaste(commands);

  const setLanguage = (language: Language) => {
    window.setState({ language });
    void request('preferences:set', { language });
  };

  if (!ready) return null;
  return (
    <>
      {hasDocument ? (
        <Workspace commands={commands} searchRef={searchRef} onLanguage={setLanguage} />
      ) : (
        <div className="library-window">
          <RecoveryBar />
          <AlertBar commands={commands} />
          <Library commands={commands} searchRef={searchRef} onLanguage={setLanguage} />
        </div>
      )}
      <Dialogs commands={commands} />
      {isOver && <div className="drop">{t('document:drop')}</div>}
    </>
  );
}

export function App() {
  const language = useWindow((state) => state.language);
  const theme = useWindow((state) => state.theme);
  const moneyUnit = useWindow((state) => state.moneyUnit);
  const negatives = useWindow((state) => state.negatives);
  usePage(language, theme);
  return (
    <LocaleProvider language={language} moneyUnit={moneyUnit} negatives={negatives}>
      <Shell />
    </LocaleProvider>
  );
}
