import { actualName } from '@shared/analysis/actuals/name';
import type { Scored as ScoredFigure } from '@shared/analysis/actuals/score';
import { reportedMoney } from '@shared/analysis/actuals/words';
import { chanceWithin, moneyError, moneyWithin, shareError } from '@shared/report/precision';
import { type Actual, actualAddress } from '@shared/scenario/actuals';
import type { Scenario } from '@shared/scenario/schema';
import { useState } from 'react';
import { useLocale } from '../../ui/locale';
import { Folded } from '../Folded';
import { FigureDetail } from './FigureDetail';
import { PlaceStrip } from './PlaceStrip';
import type { Scored } from './use-scores';

interface FigureTableProps {
  readonly scenario: Scenario;
  readonly scored: Scored | null;
}

const COLUMNS = ['figure', 'came', 'projected', 'below', 'score'] as const;

/** Everything that was reported, each beside what had been projected; a click on one says more, and lets it be changed. */
export function FigureTable({ scenario, scored }: FigureTableProps) {
  const { t } = useLocale();
  const [opened, setOpened] = useState<string | null>(null);
  if (scenario.actuals.length === 0) return null;
  const isHistory = (actual: Actual) =>
    scored?.scores.apart.some(({ address, why }) => why === 'history' && address === actualAddress(actual)) ?? false;
  const history = scenario.actuals.filter(isHistory);
  const row = (actual: Actual) => (
    <FigureRows
      key={actualAddress(actual)}
      actual={actual}
      scenario={scenario}
      scored={scored}
      opened={opened}
      onOpen={setOpened}
    />
  );
  return (
    <table className="study-table actuals-table" data-testid="actuals">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`analysis:actuals.view.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{scenario.actuals.filter((actual) => !isHistory(actual)).map(row)}</tbody>
      {history.length > 0 && (
        <Folded label={t('analysis:actuals.view.history', { count: history.length })} columns={COLUMNS.length}>
          {history.map(row)}
        </Folded>
      )}
    </table>
  );
}

interface FigureRowsProps extends FigureTableProps {
  readonly actual: Actual;
  readonly opened: string | null;
  readonly onOpen: (address: string | null) => void;
}

function FigureRows({ actual, scenario, scored, opened, onOpen }: FigureRowsProps) {
  const address = actualAddress(actual);
  const isOpen = opened === address;
  return (
    <>
      <FigureRow
        actual={actual}
        scenario={scenario}
        scored={scored}
        isOpen={isOpen}
        onOpen={() => onOpen(isOpen ? null : address)}
      />
      {isOpen && (
        <tr className="actuals-detail">
          <td colSpan={COLUMNS.length}>
            <FigureDetail
              actual={actual}
              scenario={scenario}
              figure={scored?.scores.figures.find((one) => one.address === address) ?? null}
              onMoved={onOpen}
            />
          </td>
        </tr>
      )}
    </>
  );
}

interface FigureRowProps extends FigureTableProps {
  readonly actual: Actual;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function FigureRow({ actual, scenario, scored, isOpen, onOpen }: FigureRowProps) {
  const locale = useLocale();
  const { t } = locale;
  const address = actualAddress(actual);
  const figure = scored?.scores.figures.find((one) => one.address === address);
  const apart = scored?.scores.apart.find((one) => one.address === address);
  return (
    <tr data-actual={address}>
      <th scope="row">
        <button type="button" className="study-name" aria-expanded={isOpen} onClick={onOpen}>
          {actualName(address, scenario, locale)}
        </button>
        <small>{t(`analysis:actuals.mark.${actual.mark}`)}</small>
      </th>
      <td className="number">
        {reportedMoney(actual.value, locale)}
        {figure && figure.head !== null && (
          <small>{t('analysis:actuals.view.since', { value: reportedMoney(figure.value, locale) })}</small>
        )}
      </td>
      {figure ? (
        <PlaceCells figure={figure} />
      ) : (
        <td colSpan={3} className="study-note">
          {apart ? t(`analysis:actuals.why.${apart.why}`) : '…'}
        </td>
      )}
    </tr>
  );
}

function PlaceCells({ figure }: { readonly figure: ScoredFigure }) {
  const locale = useLocale();
  const { t, format } = locale;
  const { below, crps, skill, percentiles } = figure;
  const [p5 = 0, , p50 = 0, , p95 = 0] = percentiles;
  const money = (value: number) => reportedMoney(value, locale);
  const { divisor } = format.moneyScale(crps.value);
  return (
    <>
      <td>
        <PlaceStrip percentiles={percentiles} value={figure.value} />
        <small>{t('analysis:actuals.view.band', { low: money(p5), middle: money(p50), high: money(p95) })}</small>
      </td>
      <td className="number">
        {chanceWithin(below.share, below.error, 1, format)} <small>±{shareError(below.error, format)}</small>
      </td>
      <td className="number">
        {moneyWithin(crps.value, crps.error, format)} <small>±{moneyError(crps.error, divisor, format) ?? '…'}</small>
        {skill !== null && (
          <small className="actuals-skill">
            {t(skill >= 0 ? 'analysis:actuals.view.nearer' : 'analysis:actuals.view.further', {
              share: format.percent(Math.abs(skill)),
            })}
          </small>
        )}
      </td>
    </>
  );
}
