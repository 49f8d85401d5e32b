import type { Scenario } from '@shared/scenario/schema';
import { memo } from 'react';
import type { Answered } from '../../state/solving';
import { useLocale } from '../../ui/locale';
import { LeverAnswer } from './LeverAnswer';
import { MapAnswer } from './MapAnswer';
import { MixAnswer } from './MixAnswer';

interface AnswerViewProps {
  readonly answered: Answered;
  /** As it is now. */
  readonly scenario: Scenario;
}

/** The last answer, and whether it is still that of the scenario. */
export const AnswerView = memo(function AnswerView({ answered: { question, answer }, scenario }: AnswerViewProps) {
  const { t } = useLocale();
  const then = question.scenario;
  const isStale =
    then.assumptions !== scenario.assumptions ||
    then.simulation !== scenario.simulation ||
    then.horizon !== scenario.horizon;
  return (
    <section className="solve-answer" aria-label={t('analysis:solve.answer')} data-testid="solve-answer">
      {isStale && <p className="solve-stale">{t('analysis:solve.stale')}</p>}
      {answer.kind === 'lever' && <LeverAnswer question={question} lever={answer.lever} solved={answer.solved} />}
      {answer.kind === 'pair' && (
        <>
          {answer.mix && <MixAnswer question={question} mix={answer.mix} />}
          <MapAnswer question={question} pair={answer.pair} map={answer.map} mix={answer.mix} />
        </>
      )}
      {answer.kind === 'mix' && <MixAnswer question={question} mix={answer.mix} />}
    </section>
  );
});
