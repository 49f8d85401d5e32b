import type { InputInside, InputSide } from '@shared/analysis/selection/inside';
import { PERCENTILES } from '@shared/analysis/selection/levels';
import { drawnNames } from '@shared/analysis/sensitivity/name';
import type { Key } from '@shared/language';
import { unitContext } from '@shared/report/in-words';
import { type ListedAssumption, listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { editAssumption } from '../../state/edit-assumption';
import { useStores } from '../../state/stores';
import { Fold } from '../../ui/Fold';
import { type Locale, useLocale } from '../../ui/locale';
import { Sides } from '../../ui/Sides';

interface InputsInsideProps {
  readonly scenario: Scenario;
  /** The furthest apart first. */
  readonly inputs: readonly InputInside[];
  /** What the two sides are called. */
  readonly sides?: keyof typeof SIDES;
}

/** Paths that meet a condition beside the others, and paths that were weighed beside what they were before. */
const SIDES = {
  selection: {
    title: 'analysis:conditions.inputs',
    here: 'analysis:conditions.here',
    elsewhere: 'analysis:conditions.elsewhere',
    these: 'analysis:conditions.these',
    others: 'analysis:conditions.others',
  },
  update: {
    title: 'analysis:actuals.view.inputs',
    here: 'analysis:actuals.view.after',
    elsewhere: 'analysis:actuals.view.before',
    these: 'analysis:actuals.view.after',
    others: 'analysis:actuals.view.before',
  },
} as const;

const WIDTH = 88;
const HEIGHT = 32;
/** Percentiles are read off few paths: they have no more digits. */
const FIGURES = 2;

/** What is drawn, ordered by how differently it lies on the paths that are looked at; what may be mere chance is folded away. */
export function InputsInside({ scenario, inputs, sides = 'selection' }: InputsInsideProps) {
  const { t } = useLocale();
  const words = SIDES[sides];
  const different = inputs.filter(({ mayBeNoise }) => !mayBeNoise);
  const others = inputs.filter(({ mayBeNoise }) => mayBeNoise);
  return (
    <>
      <h3>{t(words.title)}</h3>
      <p className="inside-key">
        <i className="inside-key-bars" /> {t(words.here)} <i className="inside-key-steps" /> {t(words.elsewhere)}{' '}
        <span>{t('analysis:conditions.key')}</span>
      </p>
      {different.length > 0 ? (
        <InputTable scenario={scenario} inputs={different} sides={sides} />
      ) : (
        <p>{t('analysis:conditions.nothingDiffers')}</p>
      )}
      {others.length > 0 && (
        <Fold className="inside-noise" summary={t('analysis:conditions.noise', { count: others.length })}>
          {() => <InputTable scenario={scenario} inputs={others} sides={sides} />}
        </Fold>
      )}
    </>
  );
}

function InputTable({ scenario, inputs, sides }: Required<InputsInsideProps>) {
  const locale = useLocale();
  const { t, format } = locale;
  const { window } = useStores();
  const nameOf = useMemo(() => drawnNames(scenario, locale), [scenario, locale]);
  const listed = useMemo(
    () => new Map(listAssumptions(scenario.assumptions).map((one) => [one.path, one])),
    [scenario.assumptions],
  );
  return (
    <table className="inside-inputs">
      <thead>
        <tr>
          <th scope="col">{t('analysis:conditions.input')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('analysis:conditions.shape')}</span>
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('analysis:conditions.side')}</span>
          </th>
          {PERCENTILES.map((p) => (
            <th key={p} scope="col">
              {t('analysis:conditions.below', { share: format.percent(p) })}
            </th>
          ))}
          <th scope="col">{t('analysis:conditions.distance')}</th>
        </tr>
      </thead>
      {inputs.map((input) => (
        <tbody key={input.id}>
          <tr>
            <th scope="rowgroup" rowSpan={2}>
              {listed.has(input.id) ? (
                <button type="button" className="link" onClick={() => editAssumption({ window }, input.id)}>
                  {nameOf(input.id)}
                </button>
              ) : (
                nameOf(input.id)
              )}
            </th>
            <td rowSpan={2}>
              <Sides input={input} width={WIDTH} height={HEIGHT} />
            </td>
            <PercentileCells
              name={SIDES[sides].these}
              listed={listed.get(input.id)}
              side={input.inside}
              scenario={scenario}
            />
            <td rowSpan={2}>{format.number(Math.abs(input.difference), 2)}</td>
          </tr>
          <tr className="inside-others">
            <PercentileCells
              name={SIDES[sides].others}
              listed={listed.get(input.id)}
              side={input.outside}
              scenario={scenario}
            />
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface PercentileCellsProps {
  readonly name: Key;
  readonly listed: ListedAssumption | undefined;
  readonly side: InputSide;
  readonly scenario: Scenario;
}

function PercentileCells({ name, listed, side, scenario }: PercentileCellsProps) {
  const locale = useLocale();
  const { t } = locale;
  const texts = percentileTexts(listed, side, scenario, locale);
  return (
    <>
      <th scope="row">{t(name)}</th>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: P10, P50 and P90, in this order
        <td key={index}>{text}</td>
      ))}
    </>
  );
}

/** P10, P50 and P90 of the value; of the level where there is no one value. */
function percentileTexts(
  listed: ListedAssumption | undefined,
  { values, levels }: InputSide,
  scenario: Scenario,
  { t, format }: Locale,
): string[] {
  if (!values || !listed)
    return levels.map((level) => t('analysis:conditions.level', { level: format.percent(level) }));
  const { unit } = listed.field;
  const context = unitContext(scenario, listed);
  const rounded = (value: number) => (unit === 'monthIndex' ? value : Number(value.toPrecision(FIGURES)));
  return values.map((value) => format.bare(rounded(value), unit, context));
}
