import { STRESSED } from '@shared/analysis/stress/measure';
import type { Shock } from '@shared/analysis/stress/shock';
import { type FigureAt, readFigure } from '@shared/figures/address';
import { bareWording } from '@shared/report/bare';
import { figureText } from '@shared/report/figure-text';
import { figureWords } from '@shared/report/figure-words';
import { capitalised } from '@shared/report/findings';
import type { Wording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { useRef } from 'react';
import type { ReverseAnswer, StressAnswer, StressForm } from '../../state/stressing';
import { useLocale } from '../../ui/locale';
import { useSize } from '../../ui/use-size';
import { ChangeCells } from './ChangeCells';
import { ReachedCells } from './ReachedCells';
import { ShockRow } from './ShockRow';

interface ShockTableProps {
  readonly scenario: Scenario;
  readonly shocks: readonly Shock[];
  readonly form: StressForm;
  readonly does: StressAnswer | null;
  readonly reverse: ReverseAnswer | null;
  readonly change: (changes: Partial<StressForm>) => void;
}

/** "Median runway, months": the unit stands here and not in each cell. */
function headOf(at: FigureAt, { currency }: Scenario, wording: Wording): string {
  const name = capitalised(figureWords(at, 'short', wording));
  const unit = { share: null, months: wording.t('stress:unit.months'), money: wording.format.currencyName(currency) }[
    at.figure.unit
  ];
  return unit === null ? name : wording.t('stress:unit.in', { name, unit });
}

/** In less there is room for four figures; all of them are in the report and on the command line. */
const WIDE = 640;
/** Name and strength. */
const OWN_COLUMNS = 2;

/** Every shock with its strength, and beside it what was found. */
export function ShockTable({ scenario, shocks, form, does, reverse, change }: ShockTableProps) {
  const locale = useLocale();
  const { t } = locale;
  const place = useRef<HTMLTableElement>(null);
  const { width } = useSize(place);
  const figures = width < WIDE ? STRESSED.slice(0, -1) : STRESSED;
  const isReverse = form.way === 'reverse';
  const heads = isReverse
    ? [t('stress:column.reached'), t('stress:column.effect')]
    : figures.map((at) => headOf(at, scenario, locale));
  const columns = (isReverse ? 1 : OWN_COLUMNS) + heads.length;

  function cells(shock: Shock) {
    if (isReverse) return <ReachedCells answer={reverse} shock={shock} />;
    const row = does?.table.rows.find(({ laid }) => laid.shocks.length === 1 && laid.shocks[0]?.id === shock.id);
    return <ChangeCells figures={figures} row={row ?? null} scenario={does?.scenario ?? scenario} />;
  }

  return (
    <table ref={place} className={isReverse ? 'study-table shocks reverse' : 'study-table shocks'} data-testid="shocks">
      <thead>
        <tr>
          <th scope="col">
            <label className="shock-name">
              <input
                type="checkbox"
                aria-label={t('analysis:stress.layAll')}
                checked={form.without.length === 0}
                onChange={() => change({ without: form.without.length === 0 ? shocks.map(({ id }) => id) : [] })}
              />
              {t('stress:column.shock')}
            </label>
          </th>
          {!isReverse && <th scope="col">{t('stress:column.strength')}</th>}
          {heads.map((head) => (
            <th key={head} scope="col" className={isReverse ? undefined : 'number'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {!isReverse && does && <AsIs figures={figures} answer={does} />}
        {shocks.map((shock) => (
          <ShockRow
            key={shock.id}
            scenario={scenario}
            shock={shock}
            form={form}
            columns={columns}
            change={change}
            cells={cells(shock)}
          />
        ))}
        {!isReverse && does && <Together figures={figures} answer={does} />}
      </tbody>
    </table>
  );
}

interface AnswerProps {
  readonly figures: readonly FigureAt[];
  readonly answer: StressAnswer;
}

/** The figures without any shock. */
function AsIs({ figures, answer: { scenario, table } }: AnswerProps) {
  const locale = useLocale();
  return (
    <tr data-shock="none">
      <th scope="row" colSpan={OWN_COLUMNS}>
        {locale.t('stress:asIs')}
      </th>
      {figures.map((at) => {
        const { base } = table;
        const reading = { value: readFigure(base.headline, at.address), error: readFigure(base.error, at.address) };
        const [value, error] = figureText(at, reading, scenario, bareWording(locale));
        return (
          <td key={at.address} className="number">
            {value}
            <small>{error}</small>
          </td>
        );
      })}
    </tr>
  );
}

/** What all that are laid do at once. */
function Together({ figures, answer: { scenario, table } }: AnswerProps) {
  const { t } = useLocale();
  const row = table.rows.find(({ laid }) => laid.shocks.length > 1);
  if (!row) return null;
  return (
    <tr className="together" data-shock="all">
      <th scope="row" colSpan={OWN_COLUMNS}>
        {t('stress:together')}
      </th>
      <ChangeCells figures={figures} row={row} scenario={scenario} />
    </tr>
  );
}
