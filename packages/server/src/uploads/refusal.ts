/** A refusal as the tus server takes it: a status, and nothing that repeats what was sent. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status_code: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.status_code = status;
  }
}
