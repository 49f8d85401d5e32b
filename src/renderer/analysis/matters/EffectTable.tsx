import { valueWords } from '@shared/analysis/outcome/value-words';
import type { MattersAnswer, StudiedRun } from '@shared/analysis/questions';
import type { InputEffect, Matters } from '@shared/analysis/sensitivity/matters';
import { mayBeNothing, shareWords } from '@shared/analysis/sensitivity/sentence';
import type { Scenario } from '@shared/scenario/schema';
import { useState } from 'react';
import { useLocale } from '../../ui/locale';
import { ShareBar } from '../../ui/ShareBar';
import { Folded } from '../Folded';
import { type EffectContext, EffectRow } from './EffectRow';
import type { TornadoScale } from './TornadoBar';
import type { NameOf } from './words';

const COLUMNS = 4;

/** One scale for all bars: from the lowest end of any of them to the highest. */
function scaleOf({ details, whole }: MattersAnswer): TornadoScale | null {
  if (!whole) return null;
  const ends = details.flatMap(({ tornado }) => (tornado ? [tornado.lowest.value, tornado.highest.value] : []));
  return { from: Math.min(whole.value, ...ends), to: Math.max(whole.value, ...ends), whole: whole.value };
}

interface EffectTableProps {
  readonly run: StudiedRun | null;
  readonly scenario: Scenario;
  readonly answer: MattersAnswer;
  readonly matters: Matters;
  readonly nameOf: NameOf;
}

/** Every input by its share; what may be nothing is folded away. */
export function EffectTable({ run, scenario, answer, matters, nameOf }: EffectTableProps) {
  const locale = useLocale();
  const { t } = locale;
  const { outcome } = matters;
  const [open, setOpen] = useState<string | null>(null);
  const shares = [...matters.effects, ...matters.groups].map(({ share }) => share.value);
  const scale = scaleOf(answer);
  const context: EffectContext = { run, scenario, outcome, nameOf, most: Math.max(...shares), scale };
  const clear = matters.effects.filter(({ share }) => !mayBeNothing(share));
  const rest = matters.effects.filter(({ share }) => mayBeNothing(share));
  const row = (effect: InputEffect) => (
    <EffectRow
      key={effect.id}
      {...context}
      effect={effect}
      detail={answer.details.find(({ id }) => id === effect.id)}
      open={open === effect.id}
      onToggle={() => setOpen(open === effect.id ? null : effect.id)}
    />
  );
  const whole = answer.whole && valueWords(answer.whole.value, answer.whole.error, outcome.unit, locale);
  return (
    <table className="study-table effects" data-testid="effects">
      <thead>
        <tr>
          <td className="effect-toggle" />
          <th scope="col">{t('analysis:matters.column.input')}</th>
          <th scope="col">{t(`analysis:matters.column.${matters.of}`)}</th>
          <th scope="col">
            {t('analysis:matters.column.tornado')}
            {whole && <small>{t('analysis:matters.onAll', { value: whole.value, error: whole.error ?? '…' })}</small>}
          </th>
        </tr>
      </thead>
      <tbody>{clear.map(row)}</tbody>
      {matters.groups.length > 0 && (
        <tbody className="groups">
          {matters.groups.map(({ ids, share }) => {
            const [text, error] = shareWords(share, locale);
            return (
              <tr key={ids.join('+')} className="effect">
                <td className="effect-toggle" />
                <th scope="row">
                  <span className="study-name">{t('analysis:matters.group')}</span>
                  <small>{ids.map(nameOf).join(t('report:listComma'))}</small>
                </th>
                <td className="effect-share">
                  <ShareBar share={share} most={context.most} />
                  <span>
                    {text} <small>±{error}</small>
                  </span>
                </td>
                <td />
              </tr>
            );
          })}
        </tbody>
      )}
      {rest.length > 0 && (
        <Folded label={t('analysis:matters.rest', { count: rest.length })} columns={COLUMNS}>
          {rest.map(row)}
        </Folded>
      )}
    </table>
  );
}
