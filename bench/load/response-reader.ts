/** What a load generator looks at of an answer. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Reads HTTP/1.1 answers from one connection. As little work as can be, because the generator shares the
 * machine with what it measures: answers must state their length.
 */
export class ResponseReader {
  readonly #onAnswer: (answer: Answer) => void;
  #pending: Buffer = Buffer.alloc(0);

  constructor(onAnswer: (answer: Answer) => void) {
    this.#onAnswer = onAnswer;
  }

  push(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    for (let answer = this.#take(); answer !== null; answer = this.#take()) this.#onAnswer(answer);
  }

  #take(): Answer | null {
    const headEnd = this.#pending.indexOf(HEAD_END);
    if (headEnd < 0) return null;
    const head = this.#pending.toString('latin1', 0, headEnd);
    const bodyStart = headEnd + HEAD_END.length;
    const bodyEnd = bodyStart + lengthOf(head);
    if (this.#pending.length < bodyEnd) return null;
    const body = this.#pending.subarray(bodyStart, bodyEnd);
    this.#pending = this.#pending.subarray(bodyEnd);
    return { status: Number(head.slice(9, 12)), body };
  }
}

function lengthOf(head: string): number {
  const match = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (match === null) throw new Error(`an answer without a length: ${head.slice(0, 200)}`);
  return Number(match[1]);
}
