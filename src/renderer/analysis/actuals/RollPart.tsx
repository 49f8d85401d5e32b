import { actualName } from '@shared/analysis/actuals/name';
import type { Fate } from '@shared/analysis/roll-forward/fates';
import type { Learnt } from '@shared/analysis/roll-forward/learnt';
import { type RollSpan, readRollSpan } from '@shared/analysis/roll-forward/span';
import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import { ok, type Result } from '@shared/result';
import { endOfMonth } from '@shared/scenario/calendar';
import { parseAmount } from '@shared/scenario/parsing/parse-quantity';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';
import { RolledPart } from './RolledPart';
import { useRolled } from './use-rolled';
import type { UpdateAsked } from './use-update';

interface RollPartProps {
  readonly scenario: Scenario;
  readonly update: UpdateAsked | null;
  readonly runnerOf: () => Runner;
}

const USUAL_MONTHS = 6;

/** The end of the latest months that were reported, where they are projected; else half a year on. */
function firstDate(scenario: Scenario): string {
  const ends = scenario.actuals.map(({ to }) => endOfMonth(`${to}-01`, 0)).sort();
  const reported = ends.filter((date) => readRollSpan(scenario, date).ok).at(-1);
  return reported ?? endOfMonth(scenario.balanceDate, USUAL_MONTHS);
}

/** What was learnt by weighing paths, where all of it had been reported by the new balance date. */
function learntBy(update: UpdateAsked | null, span: RollSpan | null): Learnt | null {
  if (!update?.chosen.ok || !update.answer?.ok || update.waiting || !span) return null;
  const chosen = update.chosen.value;
  if (chosen.some(({ actual }) => actual.to > span.to.slice(0, 7))) return null;
  const { selection, explanation } = update.answer.value;
  return { weights: selection.weights, inputs: explanation.inputs, by: chosen.map(({ address }) => address) };
}

/** The scenario at a later balance date: what is asked for, what will be different, and the way to open it. */
export function RollPart({ scenario, update, runnerOf }: RollPartProps) {
  const locale = useLocale();
  const { t } = locale;
  const [date, setDate] = useState(() => firstDate(scenario));
  const [cash, setCash] = useState('');
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({});
  const [takesOver, setTakesOver] = useState(true);
  const read = useMemo(() => readRollSpan(scenario, date), [scenario, date]);
  const span = read.ok ? read.value : null;
  const learnt = useMemo(() => learntBy(update, span), [update, span]);
  const rolled = useRolled(scenario, { span, cash, fates, learnt: takesOver ? learnt : null }, runnerOf);
  const readCash = (text: string): Result<unknown> =>
    text === '' ? ok(null) : parseAmount(text, { currency: scenario.currency });
  return (
    <div className="actuals-part roll-part" aria-busy={rolled === null}>
      <p className="study-note">{t('analysis:rollForward.about')}</p>
      <div className="actuals-asked">
        <TypedField
          label={t('analysis:rollForward.date')}
          value={date}
          read={(text) => readRollSpan(scenario, text)}
          refuse={(error) => describeError(error, t)}
          onChange={setDate}
        />
        <TypedField
          label={t('analysis:rollForward.cash', { currency: scenario.currency })}
          value={cash}
          placeholder={t('analysis:rollForward.median')}
          read={readCash}
          refuse={(error) => describeError(error, t)}
          onChange={setCash}
        />
      </div>
      {learnt && (
        <label className="roll-takes">
          <input type="checkbox" checked={takesOver} onChange={(event) => setTakesOver(event.target.checked)} />
          {t('analysis:rollForward.takeOver', {
            figures: learnt.by.map((address) => actualName(address, scenario, locale)).join(t('report:listComma')),
          })}
        </label>
      )}
      {rolled && !rolled.ok && (
        <p className="wrong" role="alert">
          {describeError(rolled.error, t)}
        </p>
      )}
      {rolled?.ok && span && (
        <RolledPart
          before={scenario}
          span={span}
          rolled={rolled.value}
          onFate={(id, fate) => setFates({ ...fates, [id]: fate })}
        />
      )}
    </div>
  );
}
