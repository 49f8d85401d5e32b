import { X } from 'lucide-react';
import { type ComponentType, type KeyboardEvent, useId } from 'react';
import '../styles/edit-pane.css';
import '../styles/analysis.css';
import { useStores, useWindow } from '../state/stores';
import { ANALYSES, type AnalysisId } from '../state/window';
import { useLocale } from '../ui/locale';
import { ActualsView } from './actuals/ActualsView';
import { BookView } from './book/BookView';
import { ConditionsView } from './conditions/ConditionsView';
import { MattersView } from './matters/MattersView';
import { SolveView } from './solve/SolveView';
import { StressView } from './stress/StressView';
import { WorthView } from './worth/WorthView';

const VIEWS: Readonly<Record<AnalysisId, ComponentType>> = {
  matters: MattersView,
  conditions: ConditionsView,
  worth: WorthView,
  solve: SolveView,
  stress: StressView,
  book: BookView,
  actuals: ActualsView,
};

/** Questions about the result, beside the charts: what matters, what would have to be true, what to find out, what it takes, what the book asks, what came of it. */
export function AnalysisPane() {
  const { t } = useLocale();
  const { window } = useStores();
  const id = useId();
  const shown = useWindow((state) => state.analysis);
  if (!shown) return null;
  const View = VIEWS[shown];
  const close = () => {
    window.setState({ analysis: null });
    document.querySelector<HTMLElement>('[data-analysis-button]')?.focus();
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }

  /** Tabs are gone through by arrow keys, as the pattern of tabs has it. */
  function onTabKey(event: KeyboardEvent) {
    const at = ANALYSES.indexOf(shown as AnalysisId);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = ANALYSES[(at + step + ANALYSES.length) % ANALYSES.length] as AnalysisId;
    window.setState({ analysis: next });
    document.getElementById(`${id}-${next}`)?.focus();
  }

  return (
    <section
      className="edit-pane analysis"
      data-testid="analysis"
      aria-label={t('analysis:title')}
      onKeyDown={onKeyDown}
    >
      <header>
        <div role="tablist" className="analysis-tabs" aria-label={t('analysis:title')} onKeyDown={onTabKey}>
          {ANALYSES.map((one) => (
            <button
              key={one}
              id={`${id}-${one}`}
              type="button"
              role="tab"
              aria-selected={one === shown}
              aria-controls={`${id}-view`}
              tabIndex={one === shown ? 0 : -1}
              onClick={() => window.setState({ analysis: one })}
            >
              {t(`analysis:tab.${one}`)}
            </button>
          ))}
        </div>
        <span className="spring" />
        <button type="button" className="button icon quiet" aria-label={t('analysis:close')} onClick={close}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <div id={`${id}-view`} role="tabpanel" aria-labelledby={`${id}-${shown}`} className="analysis-view">
        <View />
      </div>
    </section>
  );
}
