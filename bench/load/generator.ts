// The load generator, a process of its own. It gets one job, runs it for a bounded time and answers.

import { connect, type Socket } from 'node:net';
import { answerJob } from './elsewhere.ts';
import { arrivals, type Pace } from './pace.ts';
import { type MakeRequest, type RequestKind, type RequestTarget, requestMaker } from './requests.ts';
import { type Answer, ResponseReader } from './response-reader.ts';

export interface LoadJob {
  readonly target: RequestTarget;
  readonly request: RequestKind;
  readonly pace: Pace;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** The number of the first request: rounds against one store continue where the last ended. */
  readonly first: number;
  readonly expectedStatus: number;
}

export interface LoadResult {
  /** Answers with the expected status within the measured time. */
  readonly answered: number;
  /** All answers with the expected status, those of the warm-up and the tail too: what must be in the store. */
  readonly answeredInAll: number;
  readonly seconds: number;
  readonly latenciesMs: Float64Array;
  /** The number after the last request sent. */
  readonly next: number;
  /** One answer, to look at. */
  readonly sample: { readonly i: number; readonly body: string };
}

/** A client: one connection with at most one request on its way. */
interface Client {
  readonly socket: Socket;
  sent: { i: number; dueAt: number } | null;
}

const DRAIN_MS = 10_000;
const TICK_MS = 1;

async function runLoad(job: LoadJob): Promise<LoadResult> {
  const make = requestMaker(job.request, job.target);
  return new Run(job, make).result();
}

class Run {
  readonly #job: LoadJob;
  readonly #make: MakeRequest;
  readonly #done = Promise.withResolvers<LoadResult>();
  readonly #latencies: number[] = [];
  readonly #due: number[] = [];
  readonly #idle: Client[] = [];
  #clients: Client[] = [];
  #next: number;
  #answered = 0;
  #answeredInAll = 0;
  #sample = { i: -1, body: '' };
  #startedAt = 0;
  #isOver = false;

  constructor(job: LoadJob, make: MakeRequest) {
    this.#job = job;
    this.#make = make;
    this.#next = job.first;
  }

  async result(): Promise<LoadResult> {
    const { pace, warmUpSeconds, seconds } = this.#job;
    this.#clients = await Promise.all(Array.from({ length: pace.clients }, () => this.#connect()));
    this.#startedAt = performance.now();
    setTimeout(() => this.#end(), (warmUpSeconds + seconds) * 1000);
    if (pace.kind === 'open') this.#tick(arrivals(pace.perSecond, Math.random));
    else for (const client of this.#clients) this.#send(client, performance.now());
    return this.#done.promise;
  }

  async #connect(): Promise<Client> {
    const { host, port } = this.#job.target;
    const socket = connect({ host, port, noDelay: true });
    const client: Client = { socket, sent: null };
    const reader = new ResponseReader((answer) => this.#receive(client, answer));
    socket.on('data', (chunk) => this.#guard(() => reader.push(chunk)));
    socket.on('error', (error) => this.#done.reject(error));
    socket.on('close', () => {
      if (!this.#isOver || client.sent !== null) this.#done.reject(new Error('the server hung up'));
    });
    await new Promise((resolve) => socket.once('connect', resolve));
    this.#idle.push(client);
    return client;
  }

  #send(client: Client, dueAt: number): void {
    const i = this.#next++;
    client.sent = { i, dueAt };
    client.socket.write(this.#make(i));
  }

  #receive(client: Client, { status, body }: Answer): void {
    const { sent } = client;
    client.sent = null;
    if (sent === null) throw new Error('an answer to nothing');
    if (status !== this.#job.expectedStatus) throw new Error(`${status}: ${body.toString('utf8', 0, 500)}`);
    this.#count(sent);
    if (this.#sample.i < 0) this.#sample = { i: sent.i, body: body.toString('utf8') };
    if (this.#isOver) return this.#endWhenDrained();
    if (this.#job.pace.kind === 'closed') return this.#send(client, performance.now());
    const due = this.#due.shift();
    if (due === undefined) this.#idle.push(client);
    else this.#send(client, due);
  }

  #count({ dueAt }: { dueAt: number }): void {
    this.#answeredInAll += 1;
    if (this.#isOver || performance.now() < this.#startedAt + this.#job.warmUpSeconds * 1000) return;
    this.#answered += 1;
    this.#latencies.push(performance.now() - dueAt);
  }

  /** Sends what is due. What finds no free client waits, and its latency counts from when it was due. */
  #tick(times: Generator<number, void>, pending = nextOf(times)): void {
    if (this.#isOver) return;
    let at = pending;
    for (const now = performance.now(); this.#startedAt + at * 1000 <= now; at = nextOf(times)) {
      const client = this.#idle.pop();
      const dueAt = this.#startedAt + at * 1000;
      if (client === undefined) this.#due.push(dueAt);
      else this.#send(client, dueAt);
    }
    setTimeout(() => this.#tick(times, at), TICK_MS);
  }

  #end(): void {
    this.#isOver = true;
    setTimeout(() => this.#done.reject(new Error('answers are missing')), DRAIN_MS).unref();
    this.#endWhenDrained();
  }

  #endWhenDrained(): void {
    if (this.#clients.some(({ sent }) => sent !== null)) return;
    for (const { socket } of this.#clients) socket.destroy();
    this.#done.resolve({
      answered: this.#answered,
      answeredInAll: this.#answeredInAll,
      seconds: this.#job.seconds,
      latenciesMs: Float64Array.from(this.#latencies),
      next: this.#next,
      sample: this.#sample,
    });
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#done.reject(error);
    }
  }
}

function nextOf(times: Generator<number, void>): number {
  const { value, done } = times.next();
  return done === true ? Number.POSITIVE_INFINITY : value;
}

answerJob(runLoad);
