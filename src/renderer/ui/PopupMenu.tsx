import { type KeyboardEvent, useEffect, useRef } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly action: () => void;
  readonly disabled?: boolean;
}

interface PopupMenuProps {
  readonly label: string;
  /** Where it opens, in the window. */
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu where it was asked for: by a button, a right click, or the keyboard's own key. The focus goes back where it was. */
export function PopupMenu({ label, x, y, items, onClose }: PopupMenuProps) {
  const popup = useRef<HTMLDivElement>(null);
  const closeRef = useRef(onClose);
  closeRef.current = onClose;

  useEffect(() => {
    const element = popup.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover();
    const close = () => closeRef.current();
    const onPointer = (event: PointerEvent) =>
      event.target instanceof Node && !element.contains(event.target) && close();
    addEventListener('pointerdown', onPointer, true);
    addEventListener('blur', close);
    // Within the window, also for what is at its edge.
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
    element.querySelector('button')?.focus();
    return () => {
      removeEventListener('pointerdown', onPointer, true);
      removeEventListener('blur', close);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [x, y]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    // What lies under it has keys of its own.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:enabled')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div
      ref={popup}
      // Not one that closes by itself: the button of the mouse that has opened it is still to be let go.
      popover="manual"
      className="popup"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map(({ id, label: words, action, disabled = false }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          disabled={disabled}
          onClick={() => {
            onClose();
            action();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
