import type { ChartInput } from '@shared/charts/input';
import type { SimulationResult } from '@shared/engine/results';
import type { PrintJob } from '@shared/ipc';
import { buildReport, type Report } from '@shared/report';
import { createWording, type Wording } from '@shared/report/wording';
import { type Ref, useEffect, useMemo, useRef } from 'react';
import { useChartTheme } from '../charts/use-theme';
import { DEFAULT_VIEW } from '../state/view';
import { type AssumptionBlock, AssumptionsHead, assumptionBlocks, Notes } from './assumption-blocks';
import { Cover } from './Cover';
import { HalfYears } from './HalfYears';
import { reportMonths } from './months';
import type { SheetPlan } from './paging';
import { Sheet } from './Sheet';
import { LENGTHS, MEASURED, type Plan, usePlan } from './use-plan';

export interface ReportPagesProps {
  readonly job: PrintJob;
  readonly result: SimulationResult;
  /** Today, as `2026-01-08`. */
  readonly date: string;
  /** Called once all pages stand as they are to be printed. */
  readonly onDrawn: () => void;
}

/** Measures first, then draws the pages. */
export function ReportPages({ job, result, date, onDrawn }: ReportPagesProps) {
  const { scenario, fileName, language, numbers } = job;
  const wording = useMemo(() => createWording(language, numbers), [language, numbers]);
  const report = useMemo(
    () => buildReport(scenario, result, { language, numbers, fileName, date }),
    [scenario, result, language, numbers, fileName, date],
  );
  const theme = useChartTheme();
  const input = useMemo<ChartInput>(
    () => ({
      ...DEFAULT_VIEW,
      scenario,
      result,
      saved: null,
      shown: reportMonths(result),
      wording,
      theme,
      print: true,
    }),
    [scenario, result, wording, theme],
  );
  const measuring = useRef<HTMLDivElement>(null);
  const plan = usePlan(report, measuring);
  // Words in the charts may ask for more of a typeface once they are drawn; with what comes, the theme is another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn with an earlier theme is not what is printed
  useEffect(() => {
    if (!plan) return;
    let current = true;
    void document.fonts.ready.then(() => {
      if (current) onDrawn();
    });
    return () => {
      current = false;
    };
  }, [plan, theme, onDrawn]);

  if (!plan) return <Measure ref={measuring} report={report} wording={wording} />;
  return <Pages report={report} wording={wording} input={input} plan={plan} />;
}

interface MeasureProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly report: Report;
  readonly wording: Wording;
}

/** The assumptions in one column of the width they will have, at each length, and an empty page. */
function Measure({ ref, report, wording }: MeasureProps) {
  return (
    <div ref={ref} className="measure" aria-hidden="true">
      <Sheet report={report} wording={wording} page={1} pages={1}>
        <div className="measure-body" {...{ [MEASURED.body]: true }} />
      </Sheet>
      {LENGTHS.map((length) => (
        <div key={length} {...{ [MEASURED.length]: length }}>
          <div className="assumptions-column">
            {assumptionBlocks(report, length).map(({ key, isHeading, content }) => (
              <div key={key} className="block" {...{ [MEASURED.block]: isHeading ? 'heading' : 'entry' }}>
                {content}
              </div>
            ))}
          </div>
          <div className="measure-notes" {...{ [MEASURED.notes]: true }}>
            <Notes report={report} wording={wording} length={length} />
          </div>
        </div>
      ))}
    </div>
  );
}

interface PagesProps {
  readonly report: Report;
  readonly wording: Wording;
  readonly input: ChartInput;
  readonly plan: Plan;
}

function Pages({ report, wording, input, plan }: PagesProps) {
  const blocks = assumptionBlocks(report, plan.length);
  const pages = plan.sheets.length + 1;
  const firstWithAssumptions = plan.sheets.findIndex(({ columns }) => columns.length > 0);
  return (
    <main>
      <Sheet report={report} wording={wording} page={1} pages={pages}>
        <Cover report={report} input={input} />
      </Sheet>
      {plan.sheets.map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their number
        <Sheet key={index} report={report} wording={wording} page={index + 2} pages={pages}>
          {sheet.tables.map((part) => (
            <HalfYears key={`${part.first}.${part.from}`} report={report} wording={wording} part={part} />
          ))}
          <Assumptions
            sheet={sheet}
            blocks={blocks}
            report={report}
            wording={wording}
            isFirst={index === firstWithAssumptions}
          />
          {index === plan.sheets.length - 1 && <Notes report={report} wording={wording} length={plan.length} />}
        </Sheet>
      ))}
    </main>
  );
}

interface AssumptionsProps {
  readonly sheet: SheetPlan;
  readonly blocks: readonly AssumptionBlock[];
  readonly report: Report;
  readonly wording: Wording;
  readonly isFirst: boolean;
}

function Assumptions({ sheet, blocks, report, wording, isFirst }: AssumptionsProps) {
  if (sheet.columns.length === 0) return null;
  return (
    <section>
      <AssumptionsHead report={report} wording={wording} isFirst={isFirst} />
      <div className="assumptions">
        {sheet.columns.map((column, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
          <div key={position} className="assumptions-column">
            {column.map((index) => (
              <div key={blocks[index]?.key} className="block">
                {blocks[index]?.content}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
