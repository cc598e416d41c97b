import {
  claimStateAnswerSchema,
  encodeB64,
  type ReceiptKeys,
  signedVouchersSchema,
} from '@bellbuoy/protocol';
import type { ClaimRefusal, ClaimServer } from '@bellbuoy/protocol/vouchers';
import * as v from 'valibot';
import { type Answer, type Call, callServer } from '../server/call-server.ts';

/** No answer came, or none that can be used: nothing is known of what became of the call. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly kind: 'offline' | 'unavailable';

  constructor(kind: 'offline' | 'unavailable') {
    super(kind);
    this.kind = kind;
  }
}

const REFUSALS: readonly ClaimRefusal[] = ['no-offer', 'claimed', 'offer-over', 'wrong-keys'];

/** The server as somebody reaches it who bears the token of a conversation. */
export function claimServer({ token }: ReceiptKeys): ClaimServer {
  const call = async (method: Call['method'], path: string, body?: unknown) =>
    answered(await callServer({ method, path, token: encodeB64(token), body }));
  return {
    readState: async () => {
      const answer = await call('GET', '/mailbox/claim-state');
      if (answer.kind === 'refused') throw new NoAnswer('unavailable');
      return parsed(claimStateAnswerSchema, answer.body).envelope;
    },
    storeState: async (keep) => {
      const answer = await call('PUT', '/mailbox/claim-state', keep);
      if (answer.kind === 'refused' && answer.code !== 'moved-on') throw new NoAnswer('unavailable');
      return answer.kind === 'done';
    },
    sign: async (request) => {
      const answer = await call('POST', '/mailbox/claims', request);
      if (answer.kind === 'refused') return REFUSALS.find((code) => code === answer.code) ?? 'refused';
      return parsed(signedVouchersSchema, answer.body).signatures;
    },
  };
}

function answered(answer: Answer): Extract<Answer, { kind: 'done' | 'refused' }> {
  if (answer.kind === 'done' || answer.kind === 'refused') return answer;
  throw new NoAnswer(answer.kind);
}

/** An answer of another form is as good as none. */
function parsed<const Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const answer = v.safeParse(schema, body);
  if (answer.success) return answer.output;
  throw new NoAnswer('unavailable');
}
