import type { ComponentChildren } from 'preact';

/**
 * A button that can be at work. It stays focusable meanwhile and does nothing when pressed again: one that is disabled would lose
 * the keyboard's place.
 */
export function Button({
  children,
  working = null,
  onPress,
  kind = 'ordinary',
  type = 'button',
  label,
}: {
  children: ComponentChildren;
  /** What it is called where several on a page say the same. */
  label?: string;
  /** What it says while it works; null when it does not. */
  working?: string | null | undefined;
  onPress?: () => void;
  kind?: 'primary' | 'ordinary' | 'plain';
  type?: 'button' | 'submit';
}) {
  const press = (event: Event) => {
    if (working !== null) return event.preventDefault();
    onPress?.();
  };
  return (
    <button
      type={type}
      class={kind === 'ordinary' ? 'button' : `button ${kind}`}
      aria-label={working === null ? label : undefined}
      aria-disabled={working !== null ? 'true' : undefined}
      onClick={press}
    >
      {working ?? children}
    </button>
  );
}
