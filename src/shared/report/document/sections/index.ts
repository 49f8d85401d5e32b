/** The sections of a report, in its order. A section is one file; its words stand in `report.json`. */
import type { Section } from '../section';
import { actuals } from './actuals';
import { assumptions } from './assumptions';
import { book } from './book';
import { charts } from './charts';
import { comparison } from './comparison';
import { conditions } from './conditions';
import { cover } from './cover';
import { drivers } from './drivers';
import { findings } from './findings';
import { glossary } from './glossary';
import { liquidity } from './liquidity';
import { method } from './method';
import { projections } from './projections';
import { solved } from './solved';
import { stress } from './stress';
import { summary } from './summary';

export const SECTIONS = {
  summary,
  cover,
  findings,
  liquidity,
  book,
  charts,
  projections,
  drivers,
  solved,
  conditions,
  stress,
  comparison,
  actuals,
  assumptions,
  method,
  glossary,
} as const satisfies Readonly<Record<string, Section>>;

export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[];

/** The report on one page, and the whole of it: what the summary says is then said at length. */
export const ONE_PAGE: readonly SectionId[] = ['summary'];
export const WHOLE_REPORT: readonly SectionId[] = SECTION_IDS.filter((id) => id !== 'summary');
