import { readBook } from '@shared/analysis/book/asked';
import { BOOK_TESTS } from '@shared/analysis/book/index';
import { tiersInWords } from '@shared/analysis/book/words';
import type { AnswerTo, QuestionOf, StudiedRun } from '@shared/analysis/questions';
import { describeError } from '@shared/language/errors';
import { useMemo } from 'react';
import '../../styles/analysis-book.css';
import { useWindow } from '../../state/stores';
import { useAsked, useFinishedRun } from '../../state/use-asked';
import { useLocale } from '../../ui/locale';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { InvestmentsField } from './InvestmentsField';
import { TestPart } from './TestPart';
import { TierTable } from './TierTable';

/** What the book asks: how long the money lasts with ever more of it counted, and tests with their arithmetic. */
export function BookView() {
  const { t } = useLocale();
  const run = useFinishedRun();
  return (
    <ScrollRegion label={t('analysis:tab.book')} className="edit-body book">
      {run ? <Book run={run} /> : <p className="study-note">{t('analysis:book.waiting')}</p>}
    </ScrollRegion>
  );
}

interface Settled {
  readonly run: StudiedRun;
  readonly answer: AnswerTo<'book'>;
}

function Book({ run }: { readonly run: StudiedRun }) {
  const { t } = useLocale();
  const typed = useWindow(({ asked }) => asked.book);
  const read = useMemo(() => readBook(run.scenario, typed), [run, typed]);
  const question = useMemo(
    (): QuestionOf<'book'> | null => (read.ok ? { kind: 'book', asked: read.value } : null),
    [read],
  );
  const { answer, failed, waiting } = useAsked(run, question);
  if (!answer)
    return <p className={failed ? 'wrong' : 'study-note'}>{t(`analysis:book.${failed ? 'failed' : 'waiting'}`)}</p>;
  return (
    <div className="study-answer" aria-busy={waiting}>
      {!read.ok && (
        <p className="wrong" role="alert">
          {describeError(read.error, t)}
        </p>
      )}
      <Answer answer={answer} run={run} />
    </div>
  );
}

function Answer({ answer, run: { scenario } }: Settled) {
  const locale = useLocale();
  const { t } = locale;
  return (
    <>
      <p className="finding" data-testid="finding">
        {tiersInWords(answer, scenario, locale)}
      </p>
      <TierTable tiers={answer.tiers} scenario={scenario} />
      <InvestmentsField scenario={scenario} />
      <h3>{t('analysis:book.tests')}</h3>
      <p className="study-note">{t('analysis:book.notice')}</p>
      {BOOK_TESTS.map(({ id }) => {
        const test = answer.tests.find((one) => one.id === id);
        return test && <TestPart key={id} test={test} scenario={scenario} />;
      })}
    </>
  );
}
