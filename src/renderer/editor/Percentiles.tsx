import type { UnitContext } from '@shared/language/number-style';
import { quantileOf } from '@shared/quantity/distribution';
import type { Quantity } from '@shared/quantity/quantity';
import { type AppError, ok } from '@shared/result';
import type { Field } from '@shared/scenario/fields';
import { parseChangedNumber } from '@shared/scenario/parsing/parse-change';
import { formatNumber, type TypingContext } from '@shared/scenario/parsing/parse-quantity';
import { useState } from 'react';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';
import { isDoubt, MeantPercent } from '../ui/MeantPercent';
import { refusedQuantity } from '../ui/refusals';
import { SHOWN_PERCENTILES, type ToldPercentile, toldPercentile, withPercentile } from './percentiles';
import type { Drafts } from './use-drafts';

interface PercentilesProps {
  readonly quantity: Quantity;
  readonly saved: Quantity | null;
  readonly field: Field;
  readonly context: UnitContext;
  readonly typing: TypingContext;
  readonly drafts: Drafts;
}

/**
 * What the distribution means in percentiles, and the way back: whoever gives P10, P50 or P90 gets the metalog through
 * them.
 */
export function Percentiles({ quantity, saved, field, context, typing, drafts }: PercentilesProps) {
  const { t, format, language } = useLocale();
  const [draft, setDraft] = useState<{ readonly at: ToldPercentile; readonly text: string } | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const wrong = refused && refusedQuantity(refused, 'metalog', field, context, { t, format });
  const at = (q: Quantity, p: number) => Number(quantileOf(q, p).toPrecision(3));
  const say = (q: Quantity, p: number) => format.bare(at(q, p), field.unit, context);

  function commit(text = draft?.text): boolean {
    if (!draft || text === undefined) return true;
    const standing = at(quantity, SHOWN_PERCENTILES.find((p) => toldPercentile(p) === draft.at) ?? 0.5);
    const number = parseChangedNumber(text, standing, field.unit, typing);
    const next = number.ok ? ok(withPercentile(quantity, draft.at, number.value, field)) : number;
    const taken = next.ok ? drafts.accepted(next) : next;
    if (taken.ok) {
      drafts.take(taken.value);
      setDraft(null);
      setRefused(null);
    } else {
      setRefused(taken.error);
    }
    return taken.ok;
  }

  function onDraft(told: ToldPercentile, text: string | null) {
    setDraft(text === null ? null : { at: told, text });
    setRefused(null);
  }

  return (
    <div className="percentiles" data-asks>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('editor:percentiles.below')}</th>
            {SHOWN_PERCENTILES.map((p) => (
              <th key={p} scope="col">
                {format.percent(p)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="now">
            <th scope="row">{t('editor:percentiles.now')}</th>
            {SHOWN_PERCENTILES.map((p) => {
              const told = toldPercentile(p);
              return (
                <td key={p}>
                  {told ? (
                    <DraftInput
                      label={t('editor:percentiles.field', { percent: format.percent(p) })}
                      hideLabel
                      value={formatNumber(at(quantity, p), field.unit, language)}
                      draft={draft?.at === told ? draft.text : null}
                      onDraft={(text) => onDraft(told, text)}
                      onCommit={() => commit()}
                      error={draft?.at === told ? wrong : null}
                      hideError
                    />
                  ) : (
                    say(quantity, p)
                  )}
                </td>
              );
            })}
          </tr>
          {saved && (
            <tr>
              <th scope="row">{t('editor:percentiles.saved')}</th>
              {SHOWN_PERCENTILES.map((p) => (
                <td key={p}>{say(saved, p)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {isDoubt(refused) ? (
        <MeantPercent error={refused} onAnswer={commit} onDrop={() => draft && onDraft(draft.at, null)} />
      ) : wrong !== null ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : (
        <p className="hint">{t('editor:percentiles.hint')}</p>
      )}
    </div>
  );
}
