import type { QuestionOf } from '@shared/analysis/questions';
import { drawnNames } from '@shared/analysis/sensitivity/name';
import { worthInWords } from '@shared/analysis/worth/sentence';
import type { Worths } from '@shared/analysis/worth/worth';
import { errorText } from '@shared/report/precision';
import { shortMoney, spokenMoney, spokenWithin } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import '../../styles/analysis-worth.css';
import { useStores, useWindow } from '../../state/stores';
import { useAsked, useFinishedRun } from '../../state/use-asked';
import { ask } from '../../state/window';
import { useLocale } from '../../ui/locale';
import { WorthTable } from './WorthTable';

/** How many times as much being short costs as holding too much; the percentile that is best to raise is k / (1 + k). */
const TIMES = [1, 4, 9, 19] as const;

/** What it would save to know something before it is decided how much to raise. */
export function WorthView() {
  const { t } = useLocale();
  const run = useFinishedRun();
  const { window } = useStores();
  const times = useWindow(({ asked }) => asked.times);
  const question = useMemo((): QuestionOf<'worth'> => ({ kind: 'worth', p: times / (1 + times) }), [times]);
  const { answer, failed, waiting } = useAsked(run, question);
  return (
    <div className="edit-body worth">
      <div className="worth-times">
        <span id="worth-times">{t('analysis:worth.times')}</span>
        <fieldset className="segments small" aria-labelledby="worth-times">
          {TIMES.map((one) => (
            <button key={one} type="button" aria-pressed={one === times} onClick={() => ask(window, { times: one })}>
              {one === 1 ? t('analysis:worth.asMuch') : t('analysis:worth.timesAs', { times: one })}
            </button>
          ))}
        </fieldset>
      </div>
      {answer && run ? (
        <Answer worths={answer} scenario={run.scenario} waiting={waiting} />
      ) : (
        <p className={failed ? 'wrong' : 'worth-note'}>
          {t(failed ? 'analysis:worth.failed' : 'analysis:worth.waiting')}
        </p>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly worths: Worths;
  readonly scenario: Scenario;
  readonly waiting: boolean;
}

function Answer({ worths, scenario, waiting }: AnswerProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const { raised, p, loss } = worths;
  const { currency } = scenario;
  const nameOf = useMemo(() => drawnNames(scenario, locale), [scenario, locale]);
  const { divisor } = format.moneyScale(loss.value);
  return (
    <div className="study-answer" aria-busy={waiting}>
      <p className="finding" data-testid="finding">
        {worthInWords(worths, scenario, locale)}
      </p>
      <p className="study-note">
        {t('analysis:worth.decision', {
          raised: spokenMoney(raised, currency, locale),
          share: format.percent(p),
          loss: spokenWithin(loss.value, loss.error, currency, locale),
          error: errorText(loss.error / divisor, format) ?? '…',
        })}
      </p>
      <WorthTable worths={worths} nameOf={nameOf} />
      <p className="study-note">{t('analysis:worth.meaning', { amount: shortMoney(divisor, locale) })}</p>
    </div>
  );
}
