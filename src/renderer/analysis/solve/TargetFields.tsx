import { figureAt } from '@shared/figures/address';
import { figureWords } from '@shared/report/figure-words';
import type { Scenario } from '@shared/scenario/schema';
import { useId } from 'react';
import type { TargetForm } from '../../state/solving';
import { useSimulation } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';
import { firstTarget, readTarget, targetFigures, WANTED } from './form';
import { refusedTarget } from './refusals';

interface TargetFieldsProps {
  readonly scenario: Scenario;
  readonly target: TargetForm;
  readonly onChange: (target: TargetForm) => void;
}

/** What is to be met: a figure, and what it is to be. */
export function TargetFields({ scenario, target, onChange }: TargetFieldsProps) {
  const { t, language } = useLocale();
  const id = useId();
  const result = useSimulation((state) => state.result);
  const figures = targetFigures(scenario);
  // The figure stays to be seen where the horizon has become too short for it.
  const listed = figures.some(({ address }) => address === target.figure)
    ? figures
    : [figureAt(target.figure), ...figures];
  return (
    <div className="solve-row">
      <div className="field">
        <label htmlFor={`${id}-figure`}>{t('analysis:solve.figure')}</label>
        <select
          id={`${id}-figure`}
          value={target.figure}
          onChange={(event) => {
            const chosen = listed.find(({ address }) => address === event.target.value);
            if (chosen) onChange(firstTarget(chosen.address, scenario, result, language));
          }}
        >
          {listed.map((at) => (
            <option key={at.address} value={at.address}>
              {figureWords(at, 'name', { t })}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-wanted`}>{t('analysis:solve.isToBe')}</label>
        <select
          id={`${id}-wanted`}
          value={target.wanted}
          onChange={(event) => {
            const wanted = WANTED.find((known) => known === event.target.value);
            if (wanted) onChange({ ...target, wanted });
          }}
        >
          {WANTED.map((wanted) => (
            <option key={wanted} value={wanted}>
              {t(`analysis:solve.wanted.${wanted}`)}
            </option>
          ))}
        </select>
      </div>
      <TypedField
        key={target.figure}
        label={t('analysis:solve.value')}
        value={target.value}
        read={(value) => readTarget(scenario, { ...target, value })}
        refuse={(error) => refusedTarget(error, { t })}
        onChange={(value) => onChange({ ...target, value })}
      />
    </div>
  );
}
