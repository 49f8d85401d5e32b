import { type ReactNode, useId, useRef, useState } from 'react';

interface PopupButtonProps {
  readonly className: string;
  /** What the button is called where its content does not say it. */
  readonly label?: string;
  readonly hint: string;
  readonly content: ReactNode;
  readonly popupClass: string;
  readonly popupLabel: string;
  /** Of what opens; the button's is that with `-button` behind. */
  readonly testId?: string;
  /** What the button stands in, such as a heading; what opens is no part of that. */
  readonly around?: (button: ReactNode) => ReactNode;
  /** What opens, made only then; it may close itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** Puts what opens under the button, above it where there is more room, and within the window where its width is set. */
function placeBeside(button: HTMLElement, popup: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect();
  const width = Number.parseFloat(getComputedStyle(popup).width) || 0;
  const isLow = bottom > innerHeight * 0.6;
  popup.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  popup.style.top = isLow ? 'auto' : `${bottom + 4}px`;
  popup.style.bottom = isLow ? `${innerHeight - top + 4}px` : 'auto';
}

/** A button that opens something under itself; Escape or a click elsewhere closes it. */
export function PopupButton(props: PopupButtonProps) {
  const {
    className,
    label,
    hint,
    content,
    popupClass,
    popupLabel,
    testId,
    around = (button) => button,
    children,
  } = props;
  const popup = useRef<HTMLDivElement>(null);
  const popupId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      {around(
        <button
          type="button"
          className={className}
          popoverTarget={popupId}
          data-testid={testId && `${testId}-button`}
          aria-expanded={open}
          aria-label={label}
          title={hint}
          onClick={(event) => popup.current && placeBeside(event.currentTarget, popup.current)}
        >
          {content}
        </button>,
      )}
      <div
        ref={popup}
        id={popupId}
        popover="auto"
        className={`popup ${popupClass}`}
        data-testid={testId}
        role="dialog"
        aria-label={popupLabel}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => popup.current?.hidePopover())}
      </div>
    </>
  );
}
