/** The page that prints: fetches its job, runs the simulation itself, draws the pages and says so. */
import { createWebRunner } from '@shared/engine/hosts/web';
import type { SimulationResult } from '@shared/engine/results';
import type { PrintJob } from '@shared/ipc';
import type { Result } from '@shared/result';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ReportPages } from './report/ReportPages';
import { request } from './state/host';
import { loadTypefaces } from './ui/typefaces';
import './styles/tokens.css';
import './styles/report.css';

const root = createRoot(document.getElementById('root') as HTMLElement);

function show(page: ReactNode): void {
  root.render(<StrictMode>{page}</StrictMode>);
}

/** The day as the user's clock has it. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function simulate(job: PrintJob): Promise<Result<SimulationResult>> {
  const runner = createWebRunner();
  try {
    return await runner.run(job.scenario);
  } finally {
    runner.dispose();
  }
}

async function main(): Promise<void> {
  const job = await request('report:job');
  document.documentElement.lang = job.language;
  const [result] = await Promise.all([simulate(job), loadTypefaces(job.language)]);
  if (!result.ok) {
    await request('report:drawn', result.error);
    return;
  }
  const drawn = () => void request('report:drawn', null);
  show(<ReportPages job={job} result={result.value} date={today()} onDrawn={drawn} />);
}

void main();
