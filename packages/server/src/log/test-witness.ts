import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Checkpoint,
  cosigner,
  cosignerVkey,
  decideAddCheckpoint,
  parseVkey,
  randomBytes,
  signNote,
} from '@bellbuoy/protocol';
import type { Witness } from './ask-witness.ts';

/** A witness over a real socket, which keeps its state in memory, and can be made to fail. */
export class TestWitness {
  /** What it does instead of answering as it should. */
  mood: 'well' | 'silent' | 'broken' | 'endless' | 'forging' = 'well';
  readonly asked: string[] = [];
  last: Checkpoint | null = null;
  readonly #seed = randomBytes(32);
  readonly #logVkey: string;
  readonly #server: Server;

  private constructor(logVkey: string) {
    this.#logVkey = logVkey;
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += part.toString('utf8');
      });
      request.on('end', () => {
        if (this.mood === 'silent') return;
        const { status, text } = this.answer(body);
        response.writeHead(status).end(text);
      });
    });
  }

  static async start(logVkey: string): Promise<TestWitness> {
    const witness = new TestWitness(logVkey);
    await new Promise<void>((resolve) => witness.#server.listen(0, '127.0.0.1', resolve));
    return witness;
  }

  get vkey(): string {
    return cosignerVkey('witness.example/w1', this.#seed);
  }

  get configured(): Witness {
    const { port } = this.#server.address() as AddressInfo;
    return { vkey: this.vkey, url: `http://127.0.0.1:${port}` };
  }

  answer(body: string): { status: number; text: string } {
    this.asked.push(body.split('\n', 1)[0] ?? '');
    if (this.mood === 'broken') return { status: 500, text: 'no' };
    if (this.mood === 'endless') return { status: 200, text: 'x'.repeat(100_000) };
    const watched = { vkey: this.#logVkey, last: this.last };
    const decision = decideAddCheckpoint(body, (origin) =>
      origin === parseVkey(this.#logVkey).name ? watched : null,
    );
    if (decision.kind === 'refuse') {
      return { status: decision.status, text: decision.status === 409 ? `${decision.size}\n` : '' };
    }
    this.last = decision.checkpoint;
    const seed = this.mood === 'forging' ? randomBytes(32) : this.#seed;
    const text = decision.note.slice(0, decision.note.indexOf('\n\n') + 1);
    const signed = signNote(text, [cosigner('witness.example/w1', seed, 1_795_262_400)]);
    return { status: 200, text: signed.slice(text.length + 1) };
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
