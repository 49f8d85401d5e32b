import { createStudy } from '@shared/analysis/questions';
import { buildReport, type ReportOptions } from '@shared/report/document/build';
import type { ReportInput } from '@shared/report/document/context';
import { reportHtml } from '@shared/report/document/html/report-html';
import { SECTION_IDS } from '@shared/report/document/sections';
import { NO_STUDIES } from '@shared/report/document/studies';
import { studyForReport } from '@shared/report/document/study-for-report';
import type { Scenario } from '@shared/scenario/schema';
import { zhipuExample } from '../example';

/** Enough for every question that a report asks. */
const PATHS = 2048;

export const OPTIONS: ReportOptions = {
  language: 'en',
  fileName: 'Zhipu.offing',
  date: '2026-01-08',
  note: '',
  sections: SECTION_IDS,
};

/** A run of the Zhipu starting point with all that a report can be told of it, but for another scenario. */
export async function studiedInput(change: (scenario: Scenario) => void = () => {}): Promise<ReportInput> {
  const { scenario, result } = await zhipuExample(change, PATHS);
  const { ask } = createStudy({ scenario, outcomes: result.outcomes, series: [] });
  const studies = { ...NO_STUDIES, ...(await studyForReport(ask, scenario, SECTION_IDS)) };
  return { scenario, result, before: null, compared: [], studies };
}

export function htmlOf(input: ReportInput, options: Partial<ReportOptions> = {}): string {
  return reportHtml(buildReport(input, { ...OPTIONS, ...options }), null);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees of it, by section. */
export function textOf(html: string, section?: string): string {
  const part =
    section === undefined ? html : (html.split(`data-section="${section}"`)[1]?.split('</section>')[0] ?? '');
  return part
    .replace(/<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(\w+|#\d+);/g, (_, name: string) => ENTITIES[name] ?? '?')
    .replace(/\n+/g, ' ');
}
