import { type CSSProperties, useEffect, useId, useRef } from 'react';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';
import '../styles/tour.css';
import { TOUR_STEPS } from './steps';
import { usePlaced } from './use-placed';

/** What takes Escape for itself. */
const OVER = 'dialog[open], :popover-open';

/** Explains the window a part at a time, beside that part; everything can be used meanwhile. */
export function Tour() {
  const step = useWindow((state) => state.tour);
  return step === null ? null : <Callout step={step} />;
}

function Callout({ step }: { readonly step: number }) {
  const { t } = useLocale();
  const { window } = useStores();
  const id = useId();
  const callout = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const placed = usePlaced(step, callout);
  const name = TOUR_STEPS[step]?.id ?? TOUR_STEPS[0].id;
  const isLast = step === TOUR_STEPS.length - 1;
  const end = () => window.setState({ tour: null });

  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const isPlaced = placed !== null;
  // Also where the button has the focus already: a reader of the screen tells what the new step says. What is hidden until it
  // has been measured cannot have the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every step
  useEffect(() => {
    if (isPlaced) next.current?.focus();
  }, [step, isPlaced]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(OVER)) return;
      window.setState({ tour: null });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [window]);

  const frame: CSSProperties = placed ? { ...placed.frame } : { visibility: 'hidden' };
  return (
    <>
      <div className="tour-frame" style={frame} aria-hidden="true" />
      <div
        ref={callout}
        className="tour"
        data-testid="tour"
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        style={placed ? { left: placed.left, top: placed.top } : { visibility: 'hidden' }}
      >
        <h2 id={`${id}-title`}>{t(`tour:steps.${name}.title`)}</h2>
        <p id={`${id}-text`}>{t(`tour:steps.${name}.text`)}</p>
        <div className="tour-foot">
          <span>{t('tour:place', { step: step + 1, steps: TOUR_STEPS.length })}</span>
          <span className="spring" />
          {!isLast && (
            <button type="button" className="button" onClick={end}>
              {t('tour:skip')}
            </button>
          )}
          {step > 0 && (
            <button type="button" className="button" onClick={() => window.setState({ tour: step - 1 })}>
              {t('tour:back')}
            </button>
          )}
          <button
            ref={next}
            type="button"
            className="button primary"
            onClick={isLast ? end : () => window.setState({ tour: step + 1 })}
          >
            {t(isLast ? 'tour:done' : 'tour:next')}
          </button>
        </div>
      </div>
    </>
  );
}
