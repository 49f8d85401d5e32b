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
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            popup.current?.style.setProperty('left', `${left}px`);
            popup.current?.style.setProperty('top', `${bottom + 4}px`);
          }}
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
