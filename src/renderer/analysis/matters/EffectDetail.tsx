import type { Outcome } from '@shared/analysis/outcome/outcome';
import type { QuestionOf, StudiedRun } from '@shared/analysis/questions';
import type { InputDetail, InputEffect } from '@shared/analysis/sensitivity/matters';
import { listNames } from '@shared/analysis/sensitivity/name';
import { quantileOf } from '@shared/quantity/distribution';
import { unitContext } from '@shared/report/in-words';
import { errorText } from '@shared/report/precision';
import { findAssumption } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useAsked } from '../../state/use-asked';
import { type Locale, useLocale } from '../../ui/locale';
import { CurvePicture } from './CurvePicture';
import type { NameOf } from './words';

interface EffectDetailProps {
  readonly run: StudiedRun | null;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly effect: InputEffect;
  readonly detail: InputDetail | undefined;
  readonly whole: number;
  readonly nameOf: NameOf;
}

/** The middles of the lowest and of the highest sixteenth, and the median. */
const ENDS = [1 / 32, 1 / 2, 31 / 32] as const;

/** Coefficients have two decimals; what is smaller is rounded up. */
const LEAST_ERROR = 0.01;

/** What the input is at the ends of its curve, and in the middle. */
function endsOf(effect: InputEffect, scenario: Scenario, { t, format }: Locale): readonly [string, string, string] {
  const listed = effect.kind === 'assumption' ? findAssumption(scenario, effect.id) : undefined;
  if (listed) {
    const { quantity } = listed.assumption;
    const [low, middle, high] = ENDS.map((p) =>
      format.withUnit(Number(quantileOf(quantity, p).toPrecision(3)), listed.field.unit, unitContext(scenario, listed)),
    );
    return [low ?? '', middle ?? '', high ?? ''];
  }
  // Of what may happen the lowest levels are those on which they happen.
  const happens = effect.kind === 'event' || effect.kind === 'change' || effect.kind === 'redemption';
  if (happens) return [t('analysis:matters.ends.happens'), '', t('analysis:matters.ends.not')];
  return [t('analysis:matters.ends.lowest'), t('analysis:matters.ends.median'), t('analysis:matters.ends.highest')];
}

/** What a row says when it is opened: the curve, whether the two rise together, what comes along. */
export function EffectDetail({ run, scenario, outcome, effect, detail, whole, nameOf }: EffectDetailProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const question = useMemo(
    (): QuestionOf<'curve'> => ({ kind: 'curve', outcome, input: effect.id }),
    [outcome, effect.id],
  );
  const { answer } = useAsked(run, question);
  const rank = detail?.rank;
  return (
    <div className="effect-detail">
      {answer ? (
        <CurvePicture curve={answer} whole={whole} unit={outcome.unit} ends={endsOf(effect, scenario, locale)} />
      ) : (
        <div className="curve-picture" aria-busy="true" />
      )}
      <dl>
        {rank && (
          <div>
            <dt>{t('analysis:matters.rank')}</dt>
            <dd>
              {format.rank(rank.value)}
              <small>
                {' '}
                ±{errorText(rank.error === null ? null : Math.max(rank.error, LEAST_ERROR), format) ?? '…'}
              </small>
            </dd>
          </div>
        )}
        {effect.partners.length > 0 && (
          <div>
            <dt>{t('analysis:matters.partners')}</dt>
            <dd>{listNames(effect.partners, nameOf, locale)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
