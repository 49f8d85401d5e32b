import type { Steps } from '@shared/ipc';
import type { Language } from '@shared/scenario/text';
import { PanelRight, Redo2, Undo2 } from 'lucide-react';
import { type RefObject, useDeferredValue, useEffect, useMemo } from 'react';
import type { Commands } from '../commands/commands';
import { AgainstSelect } from '../compare/AgainstSelect';
import { request } from '../state/host';
import { stepsInWords } from '../state/steps';
import { useChanges, useDocument, useIsTyping, useStores, useWindow } from '../state/stores';
import { monthsOffered, spanWithin } from '../state/view';
import { LanguageSelect } from '../ui/LanguageSelect';
import { useLocale } from '../ui/locale';
import { Mark } from '../ui/Mark';
import { ViewMenu } from './ViewMenu';

/** What undo and redo would do, for the buttons here and for the menu. */
function useSteps(): Steps {
  const wording = useLocale();
  const scenario = useDocument((state) => state.scenario);
  const past = useDocument((state) => state.past);
  const future = useDocument((state) => state.future);
  // Not while somebody drags a value: the words can wait for the picture.
  const settled = useDeferredValue(useMemo(() => ({ scenario, past, future }), [scenario, past, future]));
  const { undo, redo } = useMemo(() => stepsInWords(settled, wording), [settled, wording]);
  useEffect(() => {
    void request('document:steps', { undo, redo });
  }, [undo, redo]);
  return { undo, redo };
}

interface TitleBarProps {
  readonly commands: Commands;
  readonly onLanguage: (language: Language) => void;
  /** Given where the panel is a drawer. */
  readonly onPanel?: (() => void) | undefined;
  readonly panelButtonRef: RefObject<HTMLButtonElement | null>;
}

export function TitleBar({ commands, onLanguage, onPanel, panelButtonRef }: TitleBarProps) {
  const { t, words } = useLocale();
  const { window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const canUndo = useDocument((state) => state.past.length > 0);
  const canRedo = useDocument((state) => state.future.length > 0);
  const drawerOpen = useWindow((state) => state.drawerOpen);
  // What is being typed is a change, too.
  const changes = Math.max(useChanges().size, Number(useIsTyping()));
  const steps = useSteps();
  const horizon = scenario?.horizon ?? 0;
  const view = useWindow((state) => state.view);
  const span = spanWithin(view, horizon);

  return (
    <header className="title-bar" data-testid="title-bar">
      <div className="mark">
        <Mark />
      </div>
      <h1>{scenario ? words(scenario.title) : 'Offing'}</h1>
      {changes > 0 && (
        <span className="changes" data-testid="unsaved-changes">
          <span className="dot" />
          {t('panel:app.changes', { count: changes })}
        </span>
      )}
      <span className="spring" />
      <button
        type="button"
        className="button icon"
        disabled={!canUndo}
        aria-label={t('panel:app.undo')}
        title={steps.undo === null ? t('panel:app.undo') : t('document:step.undo', { step: steps.undo })}
        onClick={() => commands.run('undo')}
      >
        <Undo2 size={17} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button icon"
        disabled={!canRedo}
        aria-label={t('panel:app.redo')}
        title={steps.redo === null ? t('panel:app.redo') : t('document:step.redo', { step: steps.redo })}
        onClick={() => commands.run('redo')}
      >
        <Redo2 size={17} aria-hidden="true" />
      </button>
      <span className="rule" />
      <span className="bar-label" id="months-shown">
        {t('panel:app.monthsShown')}
      </span>
      <fieldset className="segments" aria-labelledby="months-shown">
        {monthsOffered(horizon).map((months) => (
          <button
            key={months}
            type="button"
            aria-pressed={span.first === 0 && span.shown === months}
            aria-label={t('panel:app.monthsOption', { count: months })}
            onClick={() => window.setState({ view: { ...view, first: 0, shown: months } })}
          >
            {months}
          </button>
        ))}
      </fieldset>
      <ViewMenu horizon={horizon} />
      <span className="rule" />
      <AgainstSelect commands={commands} />
      <span className="rule" />
      <LanguageSelect onLanguage={onLanguage} />
      {onPanel && (
        <button
          ref={panelButtonRef}
          type="button"
          className="button"
          data-panel-button
          aria-expanded={drawerOpen}
          onClick={onPanel}
        >
          <PanelRight size={16} aria-hidden="true" />
          {t('panel:app.showPanel')}
        </button>
      )}
    </header>
  );
}
