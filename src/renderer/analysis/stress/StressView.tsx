import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useRef } from 'react';
import '../../styles/analysis-stress.css';
import { takeDrafts } from '../../state/drafts';
import { useDocument, useStores, useWindow } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { StudyProgress } from '../StudyProgress';
import { allShocks, laidForm, markOf } from './form';
import { MarkFields } from './MarkFields';
import { OwnShocks } from './OwnShocks';
import { ReverseFinding } from './ReverseFinding';
import { ShockTable } from './ShockTable';
import { StressFinding } from './StressFinding';
import { useStressRuns } from './use-stress-runs';
import { useStressing } from './use-stressing';

interface StressViewProps {
  readonly createRunner?: () => Runner;
}

/** What if it goes wrong: what shocks do, and how far they have to go. */
export function StressView({ createRunner }: StressViewProps) {
  const scenario = useDocument((state) => state.scenario);
  return scenario && <Stress scenario={scenario} {...(createRunner && { createRunner })} />;
}

const WAYS = ['does', 'reverse'] as const;

function Stress({ scenario, createRunner }: StressViewProps & { readonly scenario: Scenario }) {
  const locale = useLocale();
  const { t } = locale;
  const { window } = useStores();
  const place = useRef<HTMLFormElement>(null);
  const own = useWindow((state) => state.ownShocks);
  const { form, does, reverse, latestForm, change, setAnswer } = useStressing(scenario);
  const { state, start, cancel } = useStressRuns(setAnswer, createRunner);
  const shocks = useMemo(() => allShocks(own), [own]);
  const isReverse = form.way === 'reverse';
  const answer = isReverse ? reverse : does;

  function run() {
    const typed = takeDrafts(window, (draft) => place.current !== null && draft.isIn(place.current));
    const now = latestForm();
    const laid = laidForm(scenario, shocks, now, locale);
    const mark = markOf(now);
    if (typed.ok && laid.ok && mark.ok) start({ scenario, laid: laid.value, mark: isReverse ? mark.value : null });
  }

  const refused = useMemo(() => {
    const laid = laidForm(scenario, shocks, form, locale);
    return laid.ok ? null : laid.error;
  }, [scenario, shocks, form, locale]);

  return (
    <ScrollRegion label={t('analysis:tab.stress')} className="asking stress">
      <form
        ref={place}
        className="stress-form"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <div className="stress-head">
          <fieldset className="segments small" aria-label={t('analysis:stress.ways')}>
            {WAYS.map((way) => (
              <button key={way} type="button" aria-pressed={way === form.way} onClick={() => change({ way })}>
                {t(`analysis:stress.way.${way}`)}
              </button>
            ))}
          </fieldset>
          {isReverse && <MarkFields scenario={scenario} form={form} change={change} />}
          <button type="submit" className="button primary" disabled={refused !== null || state.phase === 'running'}>
            {t(`analysis:stress.run.${form.way}`)}
          </button>
          {state.phase === 'running' && (
            <StudyProgress
              label={t(`analysis:stress.running.${form.way}`)}
              progress={state.progress}
              onCancel={cancel}
            />
          )}
        </div>
        {(state.phase === 'failed' || refused) && (
          <p className="wrong" role="alert">
            {describeError(state.phase === 'failed' ? state.error : (refused as NonNullable<typeof refused>), t)}
          </p>
        )}
        {answer && answer.scenario !== scenario && <p className="stress-stale">{t('analysis:stress.stale')}</p>}
        {!isReverse && does && <StressFinding answer={does} />}
        {isReverse && reverse && <ReverseFinding answer={reverse} />}
        <ShockTable scenario={scenario} shocks={shocks} form={form} does={does} reverse={reverse} change={change} />
      </form>
      <OwnShocks own={own} />
    </ScrollRegion>
  );
}
