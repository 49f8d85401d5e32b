import type { DocumentStore } from './document';

export type Direction = 'undo' | 'redo';

/** Goes a step through what is being typed in a field; false where there is none. */
type Steps = (direction: Direction) => boolean;

/** Fields that show a part of the document, or something else that takes effect later than it is typed. */
const fields = new WeakMap<Element, Steps>();

export function registerSteps(field: Element, steps: Steps): () => void {
  fields.set(field, steps);
  return () => void fields.delete(field);
}

/** A field of which nothing takes effect later, such as a search. */
function isFreeText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search'].includes(element.type))
  );
}

/** The letters of what is being typed, or a step of the document: the same for the menu, the keys and the buttons. */
export function undoOrRedo(direction: Direction, documents: DocumentStore): void {
  const element = document.activeElement;
  const steps = element && fields.get(element);
  if (steps?.(direction)) return;
  if (element && !steps && isFreeText(element) && element.value !== '') document.execCommand(direction);
  else documents.getState()[direction]();
}

/** What a key asks for. The browser has an undo of its own, which knows nothing of values that were taken over. */
export function undoKey(event: KeyboardEvent, mac: boolean): Direction | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isCommand = mac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isCommand || altKey) return null;
  // Keyboards that write other letters have these where Latin ones have them.
  const letter = (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !mac && !shiftKey ? 'redo' : null;
}
