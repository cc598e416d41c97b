import {
  type ClaimVouchers,
  claimStateAnswerSchema,
  encodeB64,
  type Offer,
  parseAs,
  type ReceiptKeys,
  signedVouchersSchema,
} from '@bellbuoy/protocol';
import {
  type Claimant,
  type ClaimServer,
  formatVoucher,
  type IssuingKey,
  keepVouchers,
  loadClaims,
  signClaim,
  startClaim,
  stateOf,
  verifyIssuedKeys,
  voucherChoices,
} from '@bellbuoy/protocol/vouchers';
import { openMailbox } from './conversation.ts';
import { ApiError, type Request, send } from './http.ts';
import { type KnownProgramme, openDesk } from './programme-client.ts';
import { readMailbox } from './reporter-client.ts';

/** What the desk offers in a conversation, oldest first. Throws a ProtocolError if anything in it does not verify. */
export async function listOffers(programme: KnownProgramme, receipt: ReceiptKeys): Promise<Offer[]> {
  const { messages } = await openMailbox(programme, receipt, await readMailbox(programme, receipt));
  return messages.flatMap(({ message }) =>
    message.kind === 'reply' && message.offer !== undefined ? [message.offer] : [],
  );
}

/**
 * Claims an offer in as few vouchers as there can be, or goes on with a claim that was begun. Returns all vouchers that are
 * kept in the conversation, in compact form. Throws when the server refuses.
 */
export async function claimOffer(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  offer: Offer,
): Promise<string[]> {
  const { award } = offer;
  const claimant = await claimantOf(programme, receipt);
  const stored = await loadClaims(claimant);
  const begun = stateOf(stored).begun.find((claim) => claim.award === award);
  const [choice = []] = voucherChoices(offer, programme.descriptor.issuing, programme.today);
  const kids = choice.map(({ kid }) => kid);
  const started =
    begun === undefined ? await startClaim(claimant, stored, { award, kids }) : { stored, claim: begun };
  const vouchers = await signClaim(claimant, started.claim);
  if (typeof vouchers === 'string') throw new Error(`the claim was refused: ${vouchers}`);
  const kept = await keepVouchers(claimant, started.stored, started.claim, vouchers);
  return kept.state.vouchers.map(formatVoucher);
}

async function claimantOf(programme: KnownProgramme, receipt: ReceiptKeys): Promise<Claimant> {
  const { desk } = openDesk(programme);
  const { descriptor, today } = programme;
  return {
    ...{ server: serverOf(programme, receipt), receipt, today },
    place: { desk: desk.id, epoch: desk.epoch },
    issuer: { origin: descriptor.origin, issuing: await issuingKeysOf(programme) },
    signing: descriptor.issuing,
  };
}

/** Also those that sign no more: a claim may have been begun with them. */
async function issuingKeysOf({ fetch, url, descriptor }: KnownProgramme): Promise<readonly IssuingKey[]> {
  const { issuing, issued } = descriptor;
  if (issued === undefined) return issuing;
  return verifyIssuedKeys(await (await send(fetch, `${url}/issued/${issued.hash}.json`)).bytes(), descriptor);
}

function serverOf({ fetch, url }: KnownProgramme, { token }: ReceiptKeys): ClaimServer {
  const headers = { authorization: `Bellbuoy ${encodeB64(token)}` };
  const call = (path: string, request: Request = {}) =>
    send(fetch, `${url}/api/v1/mailbox${path}`, { ...request, headers });
  return {
    readState: async () =>
      parseAs(claimStateAnswerSchema, await (await call('/claim-state')).json()).envelope,
    storeState: async (keep) => {
      try {
        await call('/claim-state', { method: 'PUT', body: keep });
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'moved-on') return false;
        throw error;
      }
    },
    sign: async (body: ClaimVouchers) =>
      parseAs(signedVouchersSchema, await (await call('/claims', { method: 'POST', body })).json())
        .signatures,
  };
}
