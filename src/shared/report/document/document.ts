/** A report as data: sections of blocks, in one language, which `html/` makes a document of. */
import type { Language } from '../../scenario/text';
import type { Block } from './blocks';
import type { Fact } from './blocks/facts';
import type { SectionId } from './sections';

export interface DocumentSection {
  readonly id: SectionId;
  /** In the contents; the section shows it itself, unless it has a title of its own. */
  readonly title: string;
  /** True where it begins a new sheet of paper. */
  readonly begins: boolean;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  readonly language: Language;
  /** What it is, at the head of every page: "Runway report: Zhipu, prospectus baseline". */
  readonly heading: string;
  /** Who and what: the answer in a sentence. */
  readonly title: string;
  /** What made the result: file, date, seed, paths, method, engine, fingerprint; stands at the foot of pages. */
  readonly provenance: readonly Fact[];
  readonly sections: readonly DocumentSection[];
}
