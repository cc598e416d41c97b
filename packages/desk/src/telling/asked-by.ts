/** An advisory that asks, to choose from. */
export interface AskedBy {
  readonly id: string;
  readonly title: string;
}
