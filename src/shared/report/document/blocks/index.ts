/** What a section consists of: a small closed set, a file for each kind with what it is and how it becomes HTML. */
import type { Html } from '../../../markup';
import { type ChartsBlock, chartsHtml } from './charts';
import { type ContentsBlock, contentsHtml, type Listed } from './contents';
import { type FactsBlock, factsHtml } from './facts';
import { type FiguresBlock, figuresHtml } from './figures';
import { type HeadingBlock, headingHtml } from './heading';
import { type KeyBlock, keyHtml } from './key';
import { type ListBlock, listHtml } from './list';
import { type ParagraphBlock, paragraphHtml } from './paragraph';
import { type TableBlock, tableHtml } from './table';
import { type TitleBlock, titleHtml } from './title';

export type Block =
  | ChartsBlock
  | ContentsBlock
  | FactsBlock
  | FiguresBlock
  | HeadingBlock
  | KeyBlock
  | ListBlock
  | ParagraphBlock
  | TableBlock
  | TitleBlock;

type Writer<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>, listed: readonly Listed[]) => Html;

const WRITERS: { readonly [Kind in Block['kind']]: Writer<Kind> } = {
  charts: chartsHtml,
  contents: contentsHtml,
  facts: factsHtml,
  figures: figuresHtml,
  heading: headingHtml,
  key: keyHtml,
  list: listHtml,
  paragraph: paragraphHtml,
  table: tableHtml,
  title: titleHtml,
};

/** A block as one element, which is a child of its section; `listed` are the sections that a table of contents has. */
export function blockHtml(block: Block, listed: readonly Listed[]): Html {
  return (WRITERS[block.kind] as Writer<Block['kind']>)(block as never, listed);
}
