/** The sections of a report, in its order. A section is one file; its words stand in `report.json`. */
import type { Section } from '../section';
import { assumptions } from './assumptions';
import { cover } from './cover';
import { findings } from './findings';

export const SECTIONS = {
  cover,
  findings,
  assumptions,
} as const satisfies Readonly<Record<string, Section>>;

export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[];
