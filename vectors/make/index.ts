// Makes the known answers that are Bellbuoy's own: `node vectors/make/index.ts`. Sealing is randomised, so a run
// replaces the age files, and the keys of the voucher and the commendation; all else comes out the same.

import { makeActs } from './acts.ts';
import { makeAttachments } from './attachments.ts';
import { makeAwards } from './awards.ts';
import { makeCommendations } from './commendations.ts';
import { makeCards, makeRosters } from './desks.ts';
import { makeEnvelopes } from './envelopes.ts';
import { makeFigures } from './figures.ts';
import { makeFrames } from './frames.ts';
import { makeGuardians } from './guardians.ts';
import { makeKeyrings, makePassphrases } from './keyrings.ts';
import { makePosts } from './posts.ts';
import { makePractice } from './practice.ts';
import { makeReceipts } from './receipts.ts';
import { makeNameSeals } from './seals.ts';
import { makeVouchers, makeWork } from './vouchers.ts';

await makeKeyrings();
await makeReceipts();
makePassphrases();
await makeFrames();
await makeEnvelopes();
await makeRosters();
await makeCards();
await makeGuardians();
await makeNameSeals();
await makeActs();
await makeAwards();
makeFigures();
await makeAttachments();
makeVouchers();
makeCommendations();
await makePosts();
makeWork();
makePractice();
