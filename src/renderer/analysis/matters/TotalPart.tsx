import type { Outcome } from '@shared/analysis/outcome/outcome';
import { drawnNames } from '@shared/analysis/sensitivity/name';
import { totalInWords } from '@shared/analysis/sensitivity/sentence';
import { describeError } from '@shared/language/errors';
import { useMemo } from 'react';
import { sameFigures } from '../../state/changes';
import { useDocument } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { StudyProgress } from '../StudyProgress';
import { TotalTable } from './TotalTable';
import type { useTotals } from './use-totals';

interface TotalPartProps {
  readonly outcome: Outcome;
  readonly study: ReturnType<typeof useTotals>;
}

/** What inputs do together: the last answer, marked where it is of before, and how far the next one is. */
export function TotalPart({ outcome, study: { totals, underWay, error, start } }: TotalPartProps) {
  const locale = useLocale();
  const { t } = locale;
  const scenario = useDocument((state) => state.scenario);
  const answered = totals && scenario && totals.scenario.id === scenario.id ? totals : null;
  const nameOf = useMemo(() => (answered ? drawnNames(answered.scenario, locale) : String), [answered, locale]);
  const isStale = useMemo(
    () =>
      answered !== null &&
      scenario !== null &&
      (answered.total.outcome.address !== outcome.address || !sameFigures(answered.scenario, scenario)),
    [answered, scenario, outcome],
  );
  const startButton = scenario && (
    <button type="button" className="button" onClick={() => start(scenario, outcome)}>
      {t(answered ? 'analysis:matters.again' : 'analysis:matters.start')}
    </button>
  );
  return (
    <>
      {underWay && (
        <StudyProgress label={t('analysis:matters.running')} progress={underWay.progress} onCancel={underWay.cancel} />
      )}
      {error && (
        <p className="wrong" role="alert">
          {describeError(error, t)}
        </p>
      )}
      {isStale && !underWay && (
        <p className="study-stale" data-testid="stale">
          {t('analysis:matters.stale')} {startButton}
        </p>
      )}
      {!answered && !underWay && startButton}
      {answered && (
        <div className={isStale ? 'study-answer stale' : 'study-answer'}>
          <p className="finding">{totalInWords(answered.total, answered.scenario, locale)}</p>
          <p className="study-note">
            {t(answered.shapley ? 'analysis:matters.notes.correlated' : 'analysis:matters.notes.plain')}
          </p>
          <TotalTable totals={answered} nameOf={nameOf} />
        </div>
      )}
    </>
  );
}
