import { choiceName } from '@shared/report/in-words';
import { inputNames } from '@shared/report/inputs';
import { monthAssumptions } from '@shared/scenario/balance-date';
import { type Setting, settingValue } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import type { Text } from '@shared/scenario/text';
import { useId, useState } from 'react';
import { useStores } from '../state/stores';
import { DraftInput } from '../ui/DraftInput';
import { type Locale, useLocale } from '../ui/locale';
import { refusedSetting } from '../ui/refusals';
import type { SettingRowModel } from './model';

interface SettingRowProps {
  readonly row: SettingRowModel;
  readonly scenario: Scenario;
}

/** The setting whose choices need more than a name: what the chosen one means stands beneath. */
const EXPLAINED = 'simulation.sampling';

function asTyped(value: ReturnType<typeof settingValue>, { path, input }: Setting, { words, format }: Locale): string {
  if (value === null) return '';
  if (input.type === 'text') return words(value as Text);
  // A seed is a name made of digits; a number of paths is a number.
  return path === 'simulation.paths' ? format.number(Number(value)) : String(value);
}

/** A part of the scenario that is not a quantity: a switch, a choice or a field. */
export function SettingRow({ row, scenario }: SettingRowProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents, window } = useStores();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { path, input } = row.setting;
  const value = settingValue(scenario, row.setting);

  /** Says which months have stayed where they were, and what is left to be entered. */
  function tellRolled() {
    const rolled = documents.getState().scenario;
    if (!rolled || rolled.balanceDate === scenario.balanceDate) return;
    const nameOf = inputNames(rolled.assumptions, locale);
    const kept = monthAssumptions(rolled.assumptions).map(({ path: month }) => nameOf(month));
    window.setState({ notice: { kind: 'rolled', date: rolled.balanceDate, kept } });
  }

  function commit(text: string): boolean {
    const outcome = documents.getState().setPath(path, text);
    if (!outcome.ok && outcome.error.code === 'currency.ask') {
      const { from, to } = outcome.error.params;
      setDraft(null);
      window.setState({ dialog: { kind: 'currency', path, from: String(from), to: String(to) } });
      return false;
    }
    if (outcome.ok && path === 'balanceDate') tellRolled();
    setDraft(outcome.ok ? null : text);
    const range = input.type === 'integer' ? input : null;
    const nameOf = inputNames(scenario.assumptions, locale);
    setError(outcome.ok ? null : refusedSetting(outcome.error, range, nameOf, locale));
    return outcome.ok;
  }

  function control() {
    switch (input.type) {
      case 'boolean':
        return (
          <input
            id={id}
            type="checkbox"
            role="switch"
            className="switch"
            checked={value === true}
            aria-checked={value === true}
            onChange={(event) => commit(String(event.target.checked))}
          />
        );
      case 'choice':
        return (
          <select
            id={id}
            value={value === null ? 'none' : String(value)}
            aria-describedby={path === EXPLAINED ? `${id}-meaning` : undefined}
            onChange={(event) => commit(event.target.value)}
          >
            {input.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choiceName(path, choice, scenario, locale)}
              </option>
            ))}
          </select>
        );
      default:
        return (
          <DraftInput
            label={row.name}
            hideLabel
            value={asTyped(value, row.setting, locale)}
            draft={draft}
            onDraft={(text) => {
              setDraft(text);
              setError(null);
            }}
            onCommit={() => draft === null || commit(draft)}
            error={error}
          />
        );
    }
  }

  const labelled = input.type === 'boolean' || input.type === 'choice';
  const explained = path === EXPLAINED;
  return (
    <div className={`row-box setting ${input.type}${explained ? ' explained' : ''}${row.changed ? ' changed' : ''}`}>
      {labelled ? <label htmlFor={id}>{row.name}</label> : <span aria-hidden="true">{row.name}</span>}
      {control()}
      {explained && (
        <p id={`${id}-meaning`} className="setting-meaning">
          {t(`panel:settings.${EXPLAINED}.meanings.${scenario.simulation.sampling}`)}
        </p>
      )}
    </div>
  );
}
