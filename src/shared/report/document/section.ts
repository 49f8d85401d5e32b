import type { Block } from './blocks';
import type { ReportContext } from './context';

/** A part of the report that can be left out: what it is called and what it says. */
export interface Section {
  readonly title: (context: ReportContext) => string;
  /** True where it begins a new sheet of paper. */
  readonly begins: boolean;
  /** Null where this scenario gives it nothing to say: the section is then left out. */
  readonly blocks: (context: ReportContext) => readonly Block[] | null;
}
