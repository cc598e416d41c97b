import type { ComponentChildren } from 'preact';

/** A table that may be wider than a telephone: it scrolls by itself, also by keyboard. */
export function TableBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="table-box" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
