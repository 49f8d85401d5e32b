import type { Condition } from '@shared/analysis/selection/condition';
import { measureAt } from '@shared/analysis/selection/measure';
import type { Scenario } from '@shared/scenario/schema';
import { Plus } from 'lucide-react';
import { useStores } from '../../state/stores';
import { Fold } from '../../ui/Fold';
import { useLocale } from '../../ui/locale';
import { BuiltRow } from './BuiltRow';
import { type Choice, type Choices, choiceOf, choicesOf, textOf } from './choices';

interface BuiltProps {
  readonly scenario: Scenario;
  readonly condition: Condition;
}

const ADDED = 'fundingNeed';

/** The condition as choices in words, a row for each comparison. */
export function Built(props: BuiltProps) {
  const { t } = useLocale();
  return (
    <Fold className="built" summary={t('analysis:conditions.build')}>
      {() => <Comparisons {...props} />}
    </Fold>
  );
}

function Comparisons({ scenario, condition }: BuiltProps) {
  const { t } = useLocale();
  const { window } = useStores();
  const choices = choicesOf(scenario, condition);
  const set = (next: Choices) => window.setState({ condition: textOf(next) });
  const { rows, join } = choices ?? { rows: [], join: 'and' as const };
  const withRow = (at: number, row: Choice) =>
    set({ join, rows: rows.map((one, index) => (index === at ? row : one)) });

  function add() {
    const measure = measureAt(scenario, ADDED);
    if (measure.ok) set({ join, rows: [...rows, choiceOf(measure.value)] });
  }

  return (
    <>
      {!choices && <p className="hint">{t('analysis:conditions.cannotBuild')}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: comparisons are known by their place
        <div key={index} className="built-line">
          {index === 0 ? (
            <span className="built-join">{t('analysis:conditions.where')}</span>
          ) : (
            <select
              className="built-join"
              aria-label={t('analysis:conditions.join')}
              value={join}
              onChange={(event) => set({ join: event.target.value as Choices['join'], rows })}
            >
              <option value="and">{t('analysis:conditions.and')}</option>
              <option value="or">{t('analysis:conditions.or')}</option>
            </select>
          )}
          <BuiltRow
            scenario={scenario}
            row={row}
            onRow={(next) => withRow(index, next)}
            onRemove={rows.length > 1 ? () => set({ join, rows: rows.filter((_, at) => at !== index) }) : null}
          />
        </div>
      ))}
      <button type="button" className="link built-add" onClick={add}>
        <Plus size={14} aria-hidden="true" /> {t(choices ? 'analysis:conditions.add' : 'analysis:conditions.anew')}
      </button>
    </>
  );
}
