import { describeError } from '@shared/language/errors';
import { lineNames } from '@shared/report/in-words';
import { settingValue } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { PopupButton } from '../ui/PopupButton';
import type { SettingRowModel } from './model';

interface LinesRowProps {
  readonly row: SettingRowModel;
  readonly scenario: Scenario;
}

/** The lines that a change is of: ticked in a list that opens under their names. One is left at least. */
export function LinesRow({ row, scenario }: LinesRowProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const [error, setError] = useState<string | null>(null);
  const { path, input } = row.setting;
  if (input.type !== 'lines') return null;
  const chosen = settingValue(scenario, row.setting) as readonly string[];
  const named = lineNames(chosen, scenario, locale);

  /** In the order of the panel, however they were ticked. */
  function choose(line: string, isChosen: boolean, lines: readonly string[]) {
    const next = lines.filter((one) => (one === line ? isChosen : chosen.includes(one)));
    const outcome = documents.getState().setPath(path, next.join(' '));
    setError(outcome.ok ? null : describeError(outcome.error, t));
  }

  return (
    <div className={`row-box setting lines${row.changed ? ' changed' : ''}`}>
      <span aria-hidden="true">{row.name}</span>
      <PopupButton
        className="button lines-button"
        label={`${row.name}: ${named}`}
        hint={named}
        content={
          <>
            <span>{named}</span>
            <ChevronDown size={12} aria-hidden="true" />
          </>
        }
        popupClass="lines-popup"
        popupLabel={row.name}
        testId={`lines-${path}`}
      >
        {() => (
          <fieldset>
            <legend className="visually-hidden">{row.name}</legend>
            {input.lines.map((line) => (
              <label key={line}>
                <input
                  type="checkbox"
                  checked={chosen.includes(line)}
                  disabled={chosen.length === 1 && chosen[0] === line}
                  onChange={(event) => choose(line, event.target.checked, input.lines)}
                />
                <span>{lineNames([line], scenario, locale)}</span>
              </label>
            ))}
            {error !== null && <p role="alert">{error}</p>}
          </fieldset>
        )}
      </PopupButton>
    </div>
  );
}
