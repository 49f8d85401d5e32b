import { fail, ok, type Result } from '@shared/result';

/** Text that is being typed and has not taken effect yet. */
export interface OpenDraft {
  /** What the text is about, as its field is called. */
  readonly name: string;
  readonly text: string;
  /** False for what belongs to the window or to the program: the document does not wait for it. */
  readonly ofDocument: boolean;
  /** Takes the text over; false where it is refused. Its field then says why. */
  commit(): boolean;
  /** Gives the text up. */
  drop(): void;
  focus(): void;
  isIn(place: Element): boolean;
}

/** Where drafts are known. */
interface Window {
  getState(): { readonly drafts: readonly OpenDraft[] };
}

/**
 * Takes over what is being typed, as Enter would. What is refused stays in its field, which gets the focus; the error says
 * what it is about.
 */
export function takeDrafts(window: Window, isMeant: (draft: OpenDraft) => boolean): Result<true> {
  let refused: OpenDraft | null = null;
  for (const draft of window.getState().drafts.filter(isMeant)) {
    // Fields that make one value are taken over together, with the first of them.
    const isOpen = window.getState().drafts.includes(draft);
    if (isOpen && !draft.commit()) refused ??= draft;
  }
  if (!refused) return ok(true);
  // A field that is empty again has asked something first, such as what another currency is to do.
  if (!window.getState().drafts.includes(refused)) return fail('draft.asked');
  refused.focus();
  return fail('draft.refused', { name: refused.name, text: refused.text });
}

export function isOfDocument({ ofDocument }: OpenDraft): boolean {
  return ofDocument;
}
