import type { Language } from '@shared/scenario/text';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { LocaleProvider, useLocale } from '../locale';
import { Overview } from '../overview/Overview';
import { Panel } from '../panel/Panel';
import { useChanges, useDocument, useSimulation, useStores, useWindow } from '../state/stores';
import { MONTHS_SHOWN, type MonthsShown } from '../state/window';
import { AlertBar } from './AlertBar';
import { type Commands, createCommands, FIRST_BASELINE } from './commands';
import { onNotice, request } from './host';
import { NewDialog } from './NewDialog';
import { Rail } from './Rail';
import { StatusBar } from './StatusBar';
import { TitleBar } from './TitleBar';
import { useMedia, usePage } from './use-page';
import { useVerificationNotice } from './use-verification';

/** Below this width the panel no longer fits beside the charts. */
const DRAWER = '(max-width: 1023px)';

/** What is left of the shown period where the projection is shorter. */
function monthsWithin(chosen: MonthsShown, horizon: number): MonthsShown {
  return MONTHS_SHOWN.filter((months) => months <= Math.min(chosen, horizon)).at(-1) ?? MONTHS_SHOWN[0];
}

/** Keeps main and the title of the window up to date with the document. */
function useDocumentTitle(): void {
  const { t, words } = useLocale();
  const scenario = useDocument((state) => state.scenario);
  const fileName = useDocument((state) => state.fileName);
  const dirty = useChanges().size > 0;
  useEffect(() => {
    void request('document:dirty', dirty);
  }, [dirty]);
  useEffect(() => {
    if (scenario)
      document.title = t('panel:app.title', { name: `${dirty ? '\u2022 ' : ''}${fileName ?? words(scenario.title)}` });
  }, [scenario, fileName, dirty, t, words]);
}

/** Undo means the letters in a field that is being typed in, and the document everywhere else. */
function undoesTyping(): boolean {
  return document.activeElement instanceof HTMLElement && document.activeElement.dataset.draft !== undefined;
}

/** Notices and commands from main; on a first start, asks what to show. */
function useMain(commands: Commands): void {
  const { documents, window } = useStores();
  useEffect(() => {
    const ends = [
      onNotice('menu:command', (command) => {
        if ((command === 'undo' || command === 'redo') && undoesTyping()) document.execCommand(command);
        else commands.run(command);
      }),
      onNotice('document:opened', commands.show),
      onNotice('preferences:changed', (preferences) => window.setState(preferences)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [commands, window]);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void request('app:ready').then(async ({ preferences, document }) => {
      window.setState(preferences);
      commands.show(document);
      if (documents.getState().scenario) return;
      // Nothing to show because the file could not be opened: the window must not stay empty, nor lose the reason.
      const { alert } = window.getState();
      await commands.create(FIRST_BASELINE);
      window.setState({ alert });
    });
  }, [commands, documents, window]);
}

function Shell() {
  const { t } = useLocale();
  const stores = useStores();
  const { documents, simulation, window } = stores;
  const searchRef = useRef<HTMLInputElement>(null);
  const dialogRef = useRef<HTMLDialogElement>(null);
  const panelButtonRef = useRef<HTMLButtonElement>(null);
  const openPanel = useCallback(() => {
    window.setState({ drawerOpen: true });
    // In the next frame: a drawer that was closed has its field by then.
    requestAnimationFrame(() => searchRef.current?.select());
  }, [window]);
  const closePanel = useCallback(() => {
    window.setState({ drawerOpen: false });
    // What had the focus goes with the drawer.
    panelButtonRef.current?.focus();
  }, [window]);
  const commands = useMemo(
    () => createCommands({ documents, simulation, window }, openPanel, () => dialogRef.current?.showModal()),
    [documents, simulation, window, openPanel],
  );
  useMain(commands);
  useDocumentTitle();
  useVerificationNotice();

  const scenario = useDocument((state) => state.scenario);
  // One by one: a long run reports its progress twenty times a second, which is nothing to draw the window anew for.
  const result = useSimulation((state) => state.result);
  const savedResult = useSimulation((state) => state.savedResult);
  const stale = useSimulation((state) => state.stale);
  const drawerOpen = useWindow((state) => state.drawerOpen);
  const chosenMonths = useWindow((state) => state.monthsShown);
  const isDrawer = useMedia(DRAWER);
  const monthsShown = monthsWithin(chosenMonths, scenario?.horizon ?? chosenMonths);

  const setLanguage = (language: Language) => {
    window.setState({ language });
    void request('preferences:set', { language });
  };

  return (
    <div className="window">
      <TitleBar
        commands={commands}
        monthsShown={monthsShown}
        onLanguage={setLanguage}
        onPanel={isDrawer ? (drawerOpen ? closePanel : openPanel) : undefined}
        panelButtonRef={panelButtonRef}
      />
      <Rail commands={commands} />
      <main>
        <AlertBar />
        {scenario ? (
          <Overview
            scenario={scenario}
            result={result}
            stale={stale}
            savedResult={savedResult}
            monthsShown={monthsShown}
          />
        ) : (
          <p className="opening">{t('panel:app.opening')}</p>
        )}
      </main>
      {scenario && (!isDrawer || drawerOpen) && (
        <Panel
          key={scenario.id}
          scenario={scenario}
          searchRef={searchRef}
          onClose={isDrawer ? closePanel : undefined}
        />
      )}
      <StatusBar />
      <NewDialog dialogRef={dialogRef} commands={commands} />
    </div>
  );
}

export function App() {
  const language = useWindow((state) => state.language);
  const theme = useWindow((state) => state.theme);
  usePage(language, theme);
  return (
    <LocaleProvider language={language}>
      <Shell />
    </LocaleProvider>
  );
}
