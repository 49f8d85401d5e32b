import type { Language } from '@shared/scenario/text';
import { PanelRight, Redo2, Undo2 } from 'lucide-react';
import type { RefObject } from 'react';
import { AgainstSelect } from '../compare/AgainstSelect';
import { useLocale } from '../locale';
import { useChanges, useDocument, useStores, useWindow } from '../state/stores';
import { MONTHS_SHOWN, type MonthsShown } from '../state/window';
import type { Commands } from './commands';
import { LanguageSelect } from './LanguageSelect';
import { Mark } from './Mark';
import { useSteps } from './use-steps';

interface TitleBarProps {
  readonly commands: Commands;
  readonly monthsShown: MonthsShown;
  readonly onLanguage: (language: Language) => void;
  /** Given where the panel is a drawer. */
  readonly onPanel?: (() => void) | undefined;
  readonly panelButtonRef: RefObject<HTMLButtonElement | null>;
}

export function TitleBar({ commands, monthsShown, onLanguage, onPanel, panelButtonRef }: TitleBarProps) {
  const { t, words } = useLocale();
  const { window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const canUndo = useDocument((state) => state.past.length > 0);
  const canRedo = useDocument((state) => state.future.length > 0);
  const drawerOpen = useWindow((state) => state.drawerOpen);
  const changes = useChanges().size;
  const steps = useSteps();
  const horizon = scenario?.horizon ?? 0;

  return (
    <header className="title-bar">
      <div className="mark">
        <Mark />
      </div>
      <h1>{scenario ? words(scenario.title) : 'Offing'}</h1>
      {changes > 0 && (
        <span className="changes">
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
        {MONTHS_SHOWN.map((months) => (
          <button
            key={months}
            type="button"
            aria-pressed={months === monthsShown}
            aria-label={t('panel:app.monthsOption', { count: months })}
            disabled={months > horizon && months !== MONTHS_SHOWN[0]}
            onClick={() => window.setState({ monthsShown: months })}
          >
            {months}
          </button>
        ))}
      </fieldset>
      <span className="rule" />
      <AgainstSelect />
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
