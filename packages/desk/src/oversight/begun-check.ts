/** A check that a redress case leads to: its months are those that were asked for, none where nobody asked for any. */
export interface BegunCheck {
  readonly case: string;
  readonly months: readonly string[];
}
