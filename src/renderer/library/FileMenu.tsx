import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLocale } from '../locale';
import type { FileActions, ShownMenu } from './use-file-actions';

/** The menu of a card: by its button, a right click, or the keyboard's own key. */
export function FileMenu({ menu, actions }: { readonly menu: ShownMenu; readonly actions: FileActions }) {
  const { t } = useLocale();
  const popup = useRef<HTMLDivElement>(null);
  const { row, title, x, y } = menu;

  useEffect(() => {
    const element = popup.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    const close = () => actions.showMenu(null);
    const onPointer = (event: PointerEvent) =>
      event.target instanceof Node && !element.contains(event.target) && close();
    addEventListener('pointerdown', onPointer, true);
    addEventListener('blur', close);
    // Within the window, also for a card at its edge.
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
    element.querySelector('button')?.focus();
    return () => {
      removeEventListener('pointerdown', onPointer, true);
      removeEventListener('blur', close);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [x, y, actions.showMenu]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape' || event.key === 'Tab') actions.showMenu(null);
    const items = [...event.currentTarget.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items[(at + step + items.length) % items.length]?.focus();
  }

  const choose = (action: () => void) => () => {
    actions.showMenu(null);
    action();
  };
  const items: readonly (readonly [key: string, action: () => void])[] = [
    ['open', () => actions.open(row)],
    ['duplicate', () => actions.duplicate(row)],
    // In the next frame: the focus goes back to the card first.
    ['rename', () => requestAnimationFrame(() => actions.startRename(row.path))],
    ['reveal', () => actions.reveal(row)],
    ['trash', () => actions.trash(row)],
  ];
  return (
    <div
      ref={popup}
      // Not one that closes by itself: the button of the mouse that has opened it is still to be let go.
      popover="manual"
      className="popup file-menu"
      role="menu"
      tabIndex={-1}
      aria-label={title}
      onKeyDown={onKeyDown}
    >
      {items.map(([key, action]) => (
        <button key={key} type="button" role="menuitem" onClick={choose(action)}>
          {t(`library:menu.${key}`)}
        </button>
      ))}
    </div>
  );
}
