import { describeError } from '@shared/language/errors';
import { fieldName, valueInWords } from '@shared/report/in-words';
import type { AppError } from '@shared/result';
import { type CurrencyChange, writeCurrencyChange } from '@shared/scenario/currency';
import { changePath } from '@shared/scenario/edit';
import { parseQuantity } from '@shared/scenario/parsing/parse-quantity';
import type { Scenario } from '@shared/scenario/schema';
import { type ReactNode, useId, useState } from 'react';
import type { CurrencyQuestion } from '../state/currency-question';
import { useStores } from '../state/stores';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';
import { exampleOf, rateInScenario } from './example';
import '../styles/currency.css';

type CurrencyDialogProps = CurrencyQuestion & { readonly scenario: Scenario; readonly onClose: () => void };

function readRate(text: string): number | null {
  const rate = parseQuantity(text, 'exchangeRate');
  return rate.ok && rate.value.kind === 'constant' && rate.value.value > 0 ? rate.value.value : null;
}

/** Asks what becomes of the amounts when a currency changes: converted, or only called by their right name. */
export function CurrencyDialog({ path, from, to, scenario, onClose }: CurrencyDialogProps) {
  const locale = useLocale();
  const { t, format, words } = locale;
  const { documents, window } = useStores();
  const title = useId();
  const [how, setHow] = useState<CurrencyChange['how']>('convert');
  const known = rateInScenario(scenario, path, to);
  const [typed, setTyped] = useState(known === null ? '' : String(known));
  const [wrong, setWrong] = useState<string | null>(null);
  const event = scenario.assumptions.events.find(({ id }) => path === `events.${id}.currency`);
  const names = { from: format.currencyName(from), to: format.currencyName(to) };

  const rate = readRate(typed);
  const change: CurrencyChange | null = how === 'relabel' ? { to, how } : rate === null ? null : { to, how, rate };

  function refuse(error: AppError) {
    setWrong(describeError(error, t));
  }

  function apply() {
    if (!change) return setWrong(t('currency:rateWrong', names));
    const outcome = documents.getState().setPath(path, writeCurrencyChange(change));
    if (!outcome.ok) return refuse(outcome.error);
    window.setState({ notice: { kind: 'currency', how: change.how, ...names } });
    onClose();
  }

  return (
    <Dialog className="currency-dialog" labelledBy={title} onClose={onClose}>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          apply();
        }}
      >
        <h2 id={title}>
          {event ? t('currency:titleOf', { ...names, event: words(event.name) }) : t('currency:title', names)}
        </h2>
        <Choice chosen={how === 'convert'} onChoose={() => setHow('convert')} label={t('currency:convert')}>
          <div className="rate">
            <label htmlFor={`${title}-rate`}>{t('currency:rate', names)}</label>
            <input
              id={`${title}-rate`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              disabled={how !== 'convert'}
              aria-invalid={wrong !== null}
              aria-describedby={`${title}-wrong`}
              onChange={(changed) => {
                setTyped(changed.target.value);
                setWrong(null);
              }}
            />
          </div>
          <p>{t('currency:convertMeaning')}</p>
        </Choice>
        <Choice chosen={how === 'relabel'} onChoose={() => setHow('relabel')} label={t('currency:relabel')}>
          <p>{t('currency:relabelMeaning', names)}</p>
        </Choice>
        <Example path={path} change={change} scenario={scenario} />
        <p id={`${title}-wrong`} className="wrong" role="alert">
          {wrong}
        </p>
        <p className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {t('panel:app.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('currency:change')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly label: string;
  readonly children: ReactNode;
}

function Choice({ chosen, onChoose, label, children }: ChoiceProps) {
  return (
    <div className="currency-choice">
      <label>
        <input type="radio" name="how" checked={chosen} onChange={onChoose} />
        {label}
      </label>
      {children}
    </div>
  );
}

/** What one amount would become; nothing while there is no rate. */
function Example({
  path,
  change,
  scenario,
}: Pick<CurrencyDialogProps, 'path' | 'scenario'> & { change: CurrencyChange | null }) {
  const { t, format } = useLocale();
  const outcome = change && changePath(scenario, path, writeCurrencyChange(change));
  const before = exampleOf(scenario, path);
  const after = outcome?.ok ? exampleOf(outcome.value.scenario, path) : undefined;
  if (!before) return null;
  const name = fieldName(before, t);
  return (
    <p className="currency-example" role="status">
      {after && outcome?.ok
        ? t('currency:example', {
            name,
            before: valueInWords(before, scenario, format),
            after: valueInWords(after, outcome.value.scenario, format),
          })
        : t('currency:noRate', { name, before: valueInWords(before, scenario, format) })}
    </p>
  );
}
