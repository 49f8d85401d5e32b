import { flowing, type Html, html } from '../../../markup';
import type { SourceKind } from '../../../scenario/source';

export interface Column {
  readonly head: string;
  /** Numbers end where the others end; a range of them may take two lines; a picture has a column as wide as itself. */
  readonly holds: 'words' | 'number' | 'range' | 'picture';
}

/** A text, or a text with what stands beside it. */
export type Cell =
  | string
  | {
      readonly text: string;
      /** Set smaller, below. */
      readonly detail?: string;
      /** The mark of where it comes from, before it. */
      readonly mark?: { readonly kind: SourceKind; readonly label: string };
      readonly picture?: Html;
    };

export interface Row {
  /** A group is a heading over the rows that follow; a total stands under a rule; a remark is not part of the sum. */
  readonly role: 'line' | 'total' | 'remark' | 'group';
  readonly cells: readonly Cell[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** What the table is, for those who do not see it. */
  readonly label: string;
  /** `dense` for many columns of numbers, `wordy` for rows that take more than a line, `sources` for the list of assumptions,
   * `figures` for names with what they mean. */
  readonly look: 'plain' | 'figures' | 'dense' | 'wordy' | 'sources';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

function cellHtml(cell: Cell): Html {
  if (typeof cell === 'string') return flowing(cell);
  const mark = cell.mark
    ? html`<i class="mark ${cell.mark.kind}" role="img" aria-label="${cell.mark.label}"></i>`
    : null;
  const detail = cell.detail ? html`<span class="detail">${flowing(cell.detail)}</span>` : null;
  return html`${mark}${flowing(cell.text)}${cell.picture ?? null}${detail}`;
}

function rowHtml({ role, cells }: Row, columns: readonly Column[]): Html {
  const [head = '', ...rest] = cells;
  if (role === 'group') {
    return html`<tr class="group" data-keep="next"><th scope="rowgroup" colspan="${columns.length}">${cellHtml(head)}</th></tr>`;
  }
  const others = rest.map(
    (cell, index) => html`<td class="${columns[index + 1]?.holds ?? 'words'}">${cellHtml(cell)}</td>`,
  );
  return html`<tr class="${role}"><th scope="row">${cellHtml(head)}</th>${others}</tr>`;
}

export function tableHtml({ label, look, columns, rows }: TableBlock): Html {
  const heads = columns.map(({ head, holds }) =>
    head === '' ? html`<td class="${holds}"></td>` : html`<th scope="col" class="${holds}">${flowing(head)}</th>`,
  );
  return html`<div class="table" role="group" tabindex="0" aria-label="${label}"><table class="${look}"><thead><tr>${heads}</tr></thead><tbody>${rows.map(
    (row) => rowHtml(row, columns),
  )}</tbody></table></div>`;
}
