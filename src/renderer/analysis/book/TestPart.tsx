import type { Assessed, Standing, Unassessed } from '@shared/analysis/book/assess';
import { amountInWords, countedHead, passesInWords, testInWords } from '@shared/analysis/book/words';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { useId } from 'react';
import { Fold } from '../../ui/Fold';
import { useLocale } from '../../ui/locale';
import { ShareBar } from '../../ui/ShareBar';
import { ArithmeticTable } from './ArithmeticTable';
import { DateField } from './DateField';

interface TestPartProps {
  readonly test: Assessed | Unassessed;
  readonly scenario: Scenario;
}

/** A test: the day it counts from, what comes of it, and on asking the arithmetic. */
export function TestPart({ test, scenario }: TestPartProps) {
  const { t } = useLocale();
  const id = useId();
  return (
    <section className="book-test" aria-labelledby={id} data-test={test.id}>
      <header>
        <h4 id={id}>
          {t(`analysis:book.name.${test.id}`)} <small>{t(`analysis:book.rule.${test.id}`)}</small>
        </h4>
        {test.date && <DateField date={test.date} scenario={scenario} />}
      </header>
      {'error' in test ? <Refusal test={test} /> : <Finding test={test} scenario={scenario} />}
    </section>
  );
}

/** What is wrong with a day stands under its field. */
function Refusal({ test }: { readonly test: Unassessed }) {
  const { t } = useLocale();
  return test.date ? null : <p className="study-note">{describeError(test.error, t)}</p>;
}

function Finding({ test, scenario }: { readonly test: Assessed; readonly scenario: Scenario }) {
  const locale = useLocale();
  const { t } = locale;
  const { standing, alone } = test;
  return (
    <>
      <p className="finding">{testInWords(test, locale)}</p>
      <table className="study-table book-shares">
        <tbody>
          {[standing, ...(alone ? [alone] : [])].map((one) => (
            <ShareRow key={one.counted} standing={one} />
          ))}
        </tbody>
      </table>
      {standing.shortfall && (
        <p className="study-note">
          {t('analysis:book.lacking', { amount: amountInWords(standing.shortfall, scenario, locale) })}
        </p>
      )}
      <Fold summary={t('analysis:book.arithmetic')} className="book-arithmetic">
        {() => <ArithmeticTable test={test} scenario={scenario} />}
      </Fold>
    </>
  );
}

function ShareRow({ standing }: { readonly standing: Standing }) {
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">{countedHead(standing, locale)}</th>
      <td>
        <ShareBar share={standing.passes} most={1} />
      </td>
      <td className="number">{passesInWords(standing.passes, locale)}</td>
    </tr>
  );
}
