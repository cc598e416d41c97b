import { ensureCredentialKeys } from '../../packages/server/src/commendations/index.ts';
import { openDatabase } from '../../packages/server/src/db/index.ts';
import { quietDiagnostics } from '../../packages/server/src/diagnostics.ts';
import { TestIssuer } from '../../packages/server/src/issuing/test-issuer.ts';
import { openProgramme } from '../../packages/server/src/programme/index.ts';

/**
 * A programme that runs signs vouchers of these levels, without anybody having been thanked: their bearers have them as a claim
 * would leave them.
 */
export async function drawCommendationVouchers(
  { dataDir, publicUrl, deskUrl }: { dataDir: string; publicUrl: string; deskUrl: string },
  levels: readonly number[],
): Promise<string[]> {
  const database = await openDatabase(`${dataDir}/bellbuoy.db`);
  try {
    // Credentials say where the programme is: their key has to be made for the address at which it runs.
    const urls = { public: publicUrl, desk: deskUrl };
    const programme = await openProgramme(dataDir, { database, diagnostics: quietDiagnostics, urls });
    await ensureCredentialKeys(programme);
    const issuer = await TestIssuer.of(programme);
    return await Promise.all(levels.map((level) => issuer.drawCommendation(level)));
  } finally {
    await database.close();
  }
}

/** Exchanges a voucher as a browser does. */
export async function exchangeVoucher(
  publicUrl: string,
  voucher: string,
  pseudonym: boolean,
): Promise<string> {
  const answer = await fetch(`${publicUrl}/api/v1/commendations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ voucher, pseudonym }),
  });
  const { credential } = (await answer.json()) as { credential?: string };
  if (credential === undefined) throw new Error(`not exchanged: ${answer.status}`);
  return credential;
}
