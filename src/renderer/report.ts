/** The page that prints: fetches its job, cuts the report into sheets and says so. */
import type { AppError } from '@shared/result';
import { showReport } from './report/show-report';
import { request } from './state/host';
import './styles/print.css';

async function show(): Promise<AppError | null> {
  const place = document.getElementById('root') as HTMLElement;
  try {
    const { html, sheet, language, title } = await request('report:job');
    document.documentElement.lang = language;
    document.title = title;
    await showReport(document, place, { html, sheet });
    return null;
  } catch (error) {
    return { code: 'report.notMade', params: { reason: String(error).slice(0, 500) } };
  }
}

void show().then((failure) => request('report:drawn', failure));
