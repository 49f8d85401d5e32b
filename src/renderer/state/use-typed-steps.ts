import { type ChangeEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { type Direction, registerSteps } from './undo';

type Draft = string | null;

interface Steps {
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The draft that these lead to. */
  readonly shown: Draft;
}

/** What the keys of letters do, corrections of single letters included. */
const TYPING = ['insertText', 'deleteContentBackward', 'deleteContentForward'];
/** More than a letter at a time was replaced or taken away. */
const LETTER = 2;

/** What stands there without having been typed can be taken away all the same. */
function beginning(draft: Draft): Steps {
  return { past: draft === null ? [] : [null], future: [], shown: draft };
}

function isTyping(event: Event): boolean {
  const { inputType = '' } = event as InputEvent;
  return TYPING.includes(inputType) || inputType.includes('Composition');
}

/** False where words that were selected were taken away, or a letter has taken their place. */
function isLetter(event: Event, before: string, after: string): boolean {
  const isComposed = (event as InputEvent).inputType.includes('Composition');
  return isComposed || Math.abs(after.length - before.length) <= LETTER;
}

/**
 * Undo and redo for what is being typed in a field, in place of those of the browser: they end where the draft begins, and
 * know nothing of what was taken over before. Typing is undone as a whole: half of a number is another number. What was
 * pasted or cut out is a step of its own.
 */
export function useTypedSteps(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  /** As it would be without a draft. */
  value: string,
  draft: Draft,
  onDraft: (draft: Draft) => void,
): (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void {
  const steps = useRef(beginning(draft));
  const isJoined = useRef(false);
  const onDraftRef = useRef(onDraft);
  const isTyped = useRef(false);

  useLayoutEffect(() => {
    onDraftRef.current = onDraft;
    if (steps.current.shown === draft) return;
    // Taken over or given up: what comes next begins anew.
    steps.current = beginning(draft);
    isJoined.current = false;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another text comes to stand there
  useLayoutEffect(() => {
    const wasTyped = isTyped.current;
    isTyped.current = false;
    const element = field.current;
    // As on coming to the field: what stands there is there to be replaced.
    const isIdle = draft === null && !wasTyped && document.activeElement === element;
    if (isIdle && element instanceof HTMLInputElement) element.select();
  }, [field, draft, value]);

  useLayoutEffect(() => {
    if (!field.current) return;
    return registerSteps(field.current, (direction: Direction) => {
      const { past, future, shown } = steps.current;
      const [from, to] = direction === 'undo' ? [past, future] : [future, past];
      const next = from.at(-1);
      if (next === undefined) return false;
      const [rest, other] = [from.slice(0, -1), [...to, shown]];
      steps.current =
        direction === 'undo' ? { past: rest, future: other, shown: next } : { past: other, future: rest, shown: next };
      isJoined.current = false;
      onDraftRef.current(next);
      return true;
    });
  }, [field]);

  return (event) => {
    const { past, shown } = steps.current;
    const text = event.target.value;
    const next = text === value ? null : text;
    const typing = isTyping(event.nativeEvent);
    const goesOn = typing && isJoined.current && isLetter(event.nativeEvent, shown ?? value, text);
    steps.current = { past: goesOn ? past : [...past, shown], future: [], shown: next };
    isJoined.current = typing;
    isTyped.current = true;
    onDraft(next);
  };
}
