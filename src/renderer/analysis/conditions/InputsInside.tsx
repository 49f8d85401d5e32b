import type { InputInside, InputSide } from '@shared/analysis/selection/inside';
import { drawnNames } from '@shared/analysis/sensitivity/name';
import { unitContext } from '@shared/report/in-words';
import { findAssumption } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { editAssumption } from '../../state/edit-assumption';
import { useStores } from '../../state/stores';
import { type Locale, useLocale } from '../../ui/locale';
import { Sides } from '../../ui/Sides';

interface InputsInsideProps {
  readonly scenario: Scenario;
  /** The furthest apart first. */
  readonly inputs: readonly InputInside[];
}

const WIDTH = 96;
const HEIGHT = 32;
/** Percentiles are read off few paths: they have no more digits. */
const FIGURES = 2;

/** What is drawn, ordered by how differently it lies on the paths that are looked at; what may be mere chance is folded away. */
export function InputsInside({ scenario, inputs }: InputsInsideProps) {
  const { t } = useLocale();
  const different = inputs.filter(({ mayBeNoise }) => !mayBeNoise);
  const others = inputs.filter(({ mayBeNoise }) => mayBeNoise);
  return (
    <>
      <h3>{t('analysis:conditions.inputs')}</h3>
      <p className="inside-key">
        <i className="inside-key-bars" /> {t('analysis:conditions.here')} <i className="inside-key-steps" />{' '}
        {t('analysis:conditions.elsewhere')} <span>{t('analysis:conditions.key')}</span>
      </p>
      {different.length > 0 ? (
        <InputTable scenario={scenario} inputs={different} />
      ) : (
        <p>{t('analysis:conditions.nothingDiffers')}</p>
      )}
      {others.length > 0 && (
        <details className="inside-noise">
          <summary>{t('analysis:conditions.noise', { count: others.length })}</summary>
          <InputTable scenario={scenario} inputs={others} />
        </details>
      )}
    </>
  );
}

function InputTable({ scenario, inputs }: InputsInsideProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const { window } = useStores();
  const nameOf = useMemo(() => drawnNames(scenario, locale), [scenario, locale]);
  return (
    <table className="inside-inputs">
      <thead>
        <tr>
          <th scope="col">{t('analysis:conditions.input')}</th>
          <th scope="col" aria-label={t('analysis:conditions.shape')} />
          <th scope="col" aria-label={t('analysis:conditions.side')} />
          <th scope="col">{format.percent(0.1)}</th>
          <th scope="col">{format.percent(0.5)}</th>
          <th scope="col">{format.percent(0.9)}</th>
          <th scope="col">{t('analysis:conditions.distance')}</th>
        </tr>
      </thead>
      {inputs.map((input) => (
        <tbody key={input.id}>
          <tr>
            <th scope="rowgroup" rowSpan={2}>
              {findAssumption(scenario, input.id) ? (
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
            <PercentileCells name="here" id={input.id} side={input.inside} scenario={scenario} />
            <td rowSpan={2}>{format.number(Math.abs(input.difference), 2)}</td>
          </tr>
          <tr className="inside-others">
            <PercentileCells name="elsewhere" id={input.id} side={input.outside} scenario={scenario} />
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface PercentileCellsProps {
  readonly name: 'here' | 'elsewhere';
  readonly id: string;
  readonly side: InputSide;
  readonly scenario: Scenario;
}

function PercentileCells({ name, id, side, scenario }: PercentileCellsProps) {
  const locale = useLocale();
  const { t } = locale;
  const texts = percentileTexts(id, side, scenario, locale);
  return (
    <>
      <th scope="row">{t(`analysis:conditions.${name}`)}</th>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: P10, P50 and P90, in this order
        <td key={index}>{text}</td>
      ))}
    </>
  );
}

/** P10, P50 and P90 of the value; of the level where there is no one value. */
function percentileTexts(
  id: string,
  { values, levels }: InputSide,
  scenario: Scenario,
  { t, format }: Locale,
): string[] {
  const listed = findAssumption(scenario, id);
  if (!values || !listed)
    return levels.map((level) => t('analysis:conditions.level', { level: format.percent(level) }));
  const { unit } = listed.field;
  const context = unitContext(scenario, listed);
  const rounded = (value: number) => (unit === 'monthIndex' ? value : Number(value.toPrecision(FIGURES)));
  return values.map((value) => format.bare(rounded(value), unit, context));
}
