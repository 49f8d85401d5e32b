import { describeError } from '@shared/language/errors';
import { settingInWords } from '@shared/report/in-words';
import { type Setting, settingValue } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { PopupButton } from '../ui/PopupButton';
import type { SettingRowModel } from './model';

interface TickedRowProps {
  readonly row: SettingRowModel;
  readonly scenario: Scenario;
}

/** What can be ticked of a setting; null for one that is no list. */
export function choicesOf({ input }: Setting): readonly string[] | null {
  if (input.type === 'lines') return input.lines;
  return input.type === 'events' ? input.events : null;
}

/** The lines that a change is of, or the events that keep one off: ticked in a list that opens under their names. */
export function TickedRow({ row, scenario }: TickedRowProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const [error, setError] = useState<string | null>(null);
  const { path, input } = row.setting;
  const choices = choicesOf(row.setting);
  if (!choices) return null;
  const chosen = settingValue(scenario, row.setting) as readonly string[];
  const inWords = (ids: readonly string[]) => settingInWords(row.setting, ids, scenario, locale);
  const named = inWords(chosen);
  // A change without a line is none.
  const isLast = (choice: string) => input.type === 'lines' && chosen.length === 1 && chosen[0] === choice;

  /** In the order of the panel, however they were ticked. */
  function choose(choice: string, isChosen: boolean, all: readonly string[]) {
    const next = all.filter((one) => (one === choice ? isChosen : chosen.includes(one)));
    const outcome = documents.getState().setPath(path, next.join(' '));
    setError(outcome.ok ? null : describeError(outcome.error, t));
  }

  return (
    <div className={`row-box setting ticked${row.changed ? ' changed' : ''}`}>
      <span aria-hidden="true">{row.name}</span>
      <PopupButton
        className="button ticked-button"
        label={`${row.name}: ${named}`}
        hint={named}
        content={
          <>
            <span>{named}</span>
            <ChevronDown size={12} aria-hidden="true" />
          </>
        }
        popupClass="ticked-popup"
        popupLabel={row.name}
        testId={`ticked-${path}`}
      >
        {() => (
          <fieldset>
            <legend className="visually-hidden">{row.name}</legend>
            {choices.map((choice) => (
              <label key={choice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(choice)}
                  disabled={isLast(choice)}
                  onChange={(event) => choose(choice, event.target.checked, choices)}
                />
                <span>{inWords([choice])}</span>
              </label>
            ))}
            {error !== null && <p role="alert">{error}</p>}
          </fieldset>
        )}
      </PopupButton>
    </div>
  );
}
