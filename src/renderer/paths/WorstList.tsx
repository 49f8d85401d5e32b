import type { ExaminedPath, WorstPaths } from '@shared/analysis/worst/examine';
import type { SimulationResult } from '@shared/engine/results';
import { spokenMoney } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useLocale } from '../ui/locale';
import { pathName, runsOut } from './describe-paths';
import type { Examined } from './use-examined';

interface WorstListProps {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly worst: Examined<WorstPaths>;
  readonly selected: ExaminedPath | null;
  readonly onSelect: (path: number) => void;
  readonly onClose: () => void;
}

/** The worst paths one by one; whichever is chosen is drawn beside. */
export function WorstList({ scenario, result, worst, selected, onSelect, onClose }: WorstListProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const listed = worst.answer?.listed ?? [];
  const at = selected ? listed.indexOf(selected) : -1;
  const total = result.worst.length;
  const idOf = (path: number) => `${id}-${path}`;

  useEffect(() => listRef.current?.focus(), []);
  useEffect(() => {
    if (at >= 0) listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: listed.length - 1,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const path = listed[Math.max(0, Math.min(listed.length - 1, move))];
    if (path) onSelect(path.path);
  }

  return (
    <section className="worst-list" data-testid="worst-list" aria-labelledby={`${id}-title`}>
      <header className="worst-head">
        <h2 id={`${id}-title`}>{t('overview:worst.title')}</h2>
        <button
          type="button"
          className="button icon"
          aria-label={t('overview:worst.close')}
          title={t('overview:worst.close')}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <p className="worst-lead">
        {t('overview:worst.lead', {
          total: format.number(total),
          paths: format.number(result.paths),
          amount: spokenMoney(result.headline.fundingNeed.p95, scenario.currency, locale),
        })}
      </p>
      <p className="worst-columns" aria-hidden="true">
        <span>{t('overview:worst.column.path')}</span>
        <span>{t('overview:worst.column.out')}</span>
        <span>{t('overview:worst.column.need')}</span>
      </p>
      <div
        ref={listRef}
        className="worst-paths"
        role="listbox"
        tabIndex={0}
        aria-label={t('overview:worst.title')}
        aria-busy={worst.answer === null && !worst.failed}
        aria-activedescendant={selected && at >= 0 ? idOf(selected.path) : undefined}
        onKeyDown={onKeyDown}
      >
        {listed.map((path) => {
          const out = runsOut(path, scenario, locale);
          const need = format.money(path.fundingNeed);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
            <div
              key={path.path}
              id={idOf(path.path)}
              role="option"
              aria-selected={path === selected}
              aria-label={t('overview:worst.option', { path: pathName(path.path, locale), out, need })}
              className="worst-path"
              onClick={() => onSelect(path.path)}
            >
              <span>{path.path}</span>
              <span>{out}</span>
              <span>{need}</span>
            </div>
          );
        })}
        {worst.failed && <p className="wrong">{t('overview:worst.failed')}</p>}
      </div>
      <p className="worst-foot" role="status">
        {worst.answer
          ? t('overview:worst.first', { shown: format.number(listed.length), total: format.number(total) })
          : !worst.failed && t('overview:worst.tracing')}
      </p>
    </section>
  );
}
