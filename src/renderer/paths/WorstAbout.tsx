import { drawnNames } from '@shared/analysis/sensitivity/name';
import type { ExaminedPath, WorstPaths } from '@shared/analysis/worst/examine';
import { unitContext } from '@shared/report/in-words';
import { inputNames } from '@shared/report/inputs';
import { listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import { useId } from 'react';
import { useLocale } from '../ui/locale';
import { eventFacts, examinedPaths, pathEvents, pathName, percentileWords } from './describe-paths';

interface AboutProps {
  readonly scenario: Scenario;
  readonly paths: WorstPaths | null;
  readonly selected: ExaminedPath | null;
  readonly onBack: () => void;
}

/** Where a rank lies between the lowest and the highest of all draws. */
function RankBar({ rank }: { readonly rank: number }) {
  const percent = (share: number) => `${100 * share}%`;
  return (
    <span className="rank-bar" aria-hidden="true">
      <i style={{ left: percent(Math.min(rank, 0.5)), width: percent(Math.abs(rank - 0.5)) }} />
      <b style={{ left: percent(rank) }} />
    </span>
  );
}

function Common({ scenario, paths }: AboutProps & { readonly paths: WorstPaths }) {
  const locale = useLocale();
  const { t } = locale;
  const { inputs } = paths.common;
  const nameOf = drawnNames(scenario, locale);
  const facts = eventFacts(scenario, paths.common, locale);
  return (
    <>
      {facts.map((fact) => (
        <p key={fact} className="worst-fact">
          {fact}
        </p>
      ))}
      <ul className="worst-common">
        {inputs.map(({ id, inside: { levels } }) => (
          <li key={id}>
            <span className="worst-name">{nameOf(id)}</span>
            <RankBar rank={levels[1]} />
            <span>{t('overview:worst.median', { percentile: percentileWords(levels[1], locale) })}</span>
          </li>
        ))}
      </ul>
      <p className="worst-note">
        {t(inputs.length > 0 ? 'overview:worst.commonNote' : 'overview:worst.commonNone', {
          examined: examinedPaths(paths, locale),
        })}
      </p>
    </>
  );
}

/** What one path drew, the most unusual first. */
function Drawn({ scenario, selected }: { readonly scenario: Scenario; readonly selected: ExaminedPath }) {
  const locale = useLocale();
  const { t, format } = locale;
  const nameOf = inputNames(scenario.assumptions, locale);
  const listed = new Map(listAssumptions(scenario.assumptions).map((one) => [one.path, one] as const));
  const inputs = [...selected.inputs].sort((a, b) => Math.abs(b.rank - 0.5) - Math.abs(a.rank - 0.5));
  const value = (path: string, drawn: number) => {
    const found = listed.get(path);
    return found ? format.withUnit(Number(drawn.toPrecision(3)), found.field.unit, unitContext(scenario, found)) : '';
  };
  return (
    <>
      {pathEvents(scenario, selected, locale).map((fact) => (
        <p key={fact} className="worst-fact">
          {fact}
        </p>
      ))}
      <table className="worst-drawn">
        <thead>
          <tr>
            <th scope="col">{t('overview:worst.column.input')}</th>
            <th scope="col">{t('overview:worst.column.value')}</th>
            <th scope="col" colSpan={2}>
              {t('overview:worst.column.rank')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input.path}>
              <th scope="row">{nameOf(input.path)}</th>
              <td>{value(input.path, input.value)}</td>
              <td>
                <RankBar rank={input.rank} />
              </td>
              <td>{percentileWords(input.rank, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Under the chart: what the worst paths have in common, or what the chosen one drew. */
export function WorstAbout(props: AboutProps) {
  const { scenario, paths, selected, onBack } = props;
  const locale = useLocale();
  const { t } = locale;
  const id = useId();
  const title = selected
    ? t('overview:worst.drawnBy', { path: pathName(selected.path, locale) })
    : t('overview:worst.common');
  return (
    <div className="worst-about">
      <header className="worst-head">
        <h2 id={id}>{title}</h2>
        {selected && (
          <button type="button" className="link" onClick={onBack}>
            {t('overview:worst.common')}
          </button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="worst-body" tabIndex={0} aria-labelledby={id}>
        {selected ? <Drawn scenario={scenario} selected={selected} /> : paths && <Common {...props} paths={paths} />}
      </section>
    </div>
  );
}
