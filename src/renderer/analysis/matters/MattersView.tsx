import type { Outcome } from '@shared/analysis/outcome/outcome';
import type { QuestionOf, StudiedRun } from '@shared/analysis/questions';
import { drawnNames } from '@shared/analysis/sensitivity/name';
import { mattersInWords } from '@shared/analysis/sensitivity/sentence';
import { describeError } from '@shared/language/errors';
import { useMemo } from 'react';
import '../../styles/analysis-matters.css';
import { useDocument, useStores, useWindow } from '../../state/stores';
import { useAsked, useFinishedRun } from '../../state/use-asked';
import { ask } from '../../state/window';
import { useLocale } from '../../ui/locale';
import { EffectTable } from './EffectTable';
import { OutcomeSelect } from './OutcomeSelect';
import { outcomeAt } from './outcomes';
import { TotalPart } from './TotalPart';
import { useAnsweredRun } from './use-answered-run';
import { useTotals } from './use-totals';

/** Which inputs decide an outcome: each by itself from the run at hand, and when asked for, with others. */
export function MattersView() {
  const { t } = useLocale();
  const run = useFinishedRun();
  const scenario = useDocument((state) => state.scenario);
  const { window } = useStores();
  const { outcome: address, together } = useWindow((state) => state.asked);
  const study = useTotals();
  const outcome = useMemo(() => (run ? outcomeAt(run.scenario, address) : null), [run, address]);
  if (!run || !scenario || !outcome) return <p className="study-note">{t('analysis:matters.waiting')}</p>;

  const isKnown = study.totals?.scenario.id === scenario.id;

  function showTogether() {
    ask(window, { together: true });
    if (!isKnown && !study.underWay && scenario && outcome) study.start(scenario, outcome);
  }

  return (
    <div className="edit-body matters">
      <div className="study-head">
        <OutcomeSelect scenario={run.scenario} outcome={outcome} onAddress={(outcome) => ask(window, { outcome })} />
        <fieldset className="segments small" aria-label={t('analysis:matters.kinds')}>
          <button type="button" aria-pressed={!together} onClick={() => ask(window, { together: false })}>
            {t('analysis:matters.kind.alone')}
          </button>
          <button type="button" aria-pressed={together} onClick={showTogether}>
            {t('analysis:matters.kind.together')}
          </button>
        </fieldset>
      </div>
      {together && <TotalPart outcome={outcome} study={study} />}
      {(!together || !isKnown) && <Alone run={run} outcome={outcome} />}
    </div>
  );
}

/** What each input decides by itself. */
function Alone({ run, outcome }: { readonly run: StudiedRun; readonly outcome: Outcome }) {
  const locale = useLocale();
  const { t } = locale;
  const answered = useAnsweredRun(run, outcome);
  const asked = answered && 'run' in answered ? answered.run : null;
  const question = useMemo((): QuestionOf<'matters'> => ({ kind: 'matters', outcome, detailed: 'all' }), [outcome]);
  const { answer, failed, waiting } = useAsked(asked, question);
  const nameOf = useMemo(() => drawnNames(run.scenario, locale), [run.scenario, locale]);
  if (answered && 'error' in answered) return <p className="wrong">{describeError(answered.error, t)}</p>;
  if (failed) return <p className="wrong">{t('analysis:matters.failed')}</p>;
  if (!answer) return <p className="study-note">{t('analysis:matters.waiting')}</p>;
  const { matters } = answer;
  if (!matters) return <p className="finding">{t('analysis:matters.constant')}</p>;
  return (
    <div className="study-answer" aria-busy={waiting}>
      <p className="finding" data-testid="finding">
        {mattersInWords(matters, run.scenario, locale)}
      </p>
      <EffectTable run={asked} scenario={run.scenario} answer={answer} matters={matters} nameOf={nameOf} />
    </div>
  );
}
