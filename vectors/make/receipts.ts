import { ascending, b64, filled, hash, kdf, keysOf, MADE, ORIGIN, write } from './known.ts';

const LISTS = {
  cs: 'czech',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  pt: 'portuguese',
  'zh-Hans': 'simplified-chinese',
  'zh-Hant': 'traditional-chinese',
};

export async function makeReceipts(): Promise<void> {
  const entropies = [ascending(16), filled(0xff, 16)];
  const languages = Object.entries(LISTS);
  const receipts = entropies.map(async (entropy) => {
    const indexes = mnemonicIndexes(entropy);
    const words = languages.map(async ([language, name]) => {
      const list = await listOf(name);
      return [language, indexes.map((index) => list[index])] as const;
    });
    const token = kdf(entropy, 'mailbox');
    return {
      entropy: entropy.toString('hex'),
      numbers: indexes.map((index) => String(index + 1).padStart(4, '0')),
      words: Object.fromEntries(await Promise.all(words)),
      token: b64(token),
      mailbox: b64(hash(token)),
      commitment: b64(kdf(entropy, 'commitment')),
      recipient: (await keysOf(entropy)).recipient,
    };
  });
  const known = ascending(16).toString('hex');
  const read = (name: string, text: string, ...found: string[]) => ({ name, text, found });
  write('receipt_bellbuoy', {
    source: MADE,
    origin: ORIGIN,
    receipts: await Promise.all(receipts),
    typed: [
      read(
        'capitals and white space',
        ' ABANDON amount\tliar  amount\nexpire adjust cage candy arch gather drum buyer ',
        known,
      ),
      read(
        'commas',
        'abandon, amount, liar, amount, expire, adjust, cage, candy, arch, gather, drum, buyer',
        known,
      ),
      read(
        'Spanish without accents',
        'abaco album liquido album espuma acudir bolero bosque amante gaita dictar boca',
        known,
      ),
      read(
        'Spanish composed',
        'ábaco álbum líquido álbum espuma acudir bolero bosque amante gaita dictar boca'.normalize('NFC'),
        known,
      ),
      read(
        'Japanese with ideographic spaces',
        'あいこくしん　いくぶん　そなた　いくぶん　こぜん　あぶら　おおう　おきる　いたみ　さんすう　けたば　おうたい',
        known,
      ),
      read('Chinese without spaces', '的三欧三考于据保量损破战', known),
      read('full-width numbers', '０００１ 0065 1031 0065 0644 0029 0258 0267 0089 0772 0541 0252', known),
      read('numbers without leading zeros', '1 65 1031 65 644 29 258 267 89 772 541 252', known),
      read('numbers run together', '000100651031006506440029025802670089077205410252', known),
      read('Arabic digits', '٠٠٠١ ٠٠٦٥ ١٠٣١ ٠٠٦٥ ٠٦٤٤ ٠٠٢٩ ٠٢٥٨ ٠٢٦٧ ٠٠٨٩ ٠٧٧٢ ٠٥٤١ ٠٢٥٢', known),
      read(
        'words of both English and French',
        'digital orange abandon minute simple science phrase service notable valve voyage festival',
        ...(await bothReadings()),
      ),
      read('a wrong checksum', 'abandon amount liar amount expire adjust cage candy arch gather drum bread'),
      read(
        'a word of no list',
        'abandon amount liar amount expire adjust cage candy arch gather drum bellbuoy',
      ),
      read(
        'words of two lists mixed',
        'abandon amount liar amount expire adjust cage candy arch gather drum bottino',
      ),
      read('eleven words', 'abandon amount liar amount expire adjust cage candy arch gather drum'),
      read('a mnemonic of 24 words', `${'abandon '.repeat(23)}art`),
      read('a number above 2048', '2049 0065 1031 0065 0644 0029 0258 0267 0089 0772 0541 0252'),
      read('the number 0000', '0000 0065 1031 0065 0644 0029 0258 0267 0089 0772 0541 0252'),
      read('nothing', ''),
    ],
  });
}

async function bothReadings(): Promise<string[]> {
  const text = 'digital orange abandon minute simple science phrase service notable valve voyage festival';
  return Promise.all(
    ['english', 'french'].map(async (name) => {
      const list = await listOf(name);
      const bits = text.split(' ').map((word) => list.indexOf(word).toString(2).padStart(11, '0'));
      return BigInt(`0b${bits.join('').slice(0, 128)}`)
        .toString(16)
        .padStart(32, '0');
    }),
  );
}

/** BIP 39: eleven bits a word, the last of them a checksum; twelve words for 16 bytes, 24 for 32. */
export function mnemonicIndexes(entropy: Buffer): number[] {
  const bits = [...entropy, hash(entropy)[0] ?? 0].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const count = (entropy.length * 3) / 4;
  return Array.from({ length: count }, (_, i) => Number.parseInt(bits.slice(11 * i, 11 * i + 11), 2));
}

/** English words. */
export async function wordsOf(indexes: readonly number[]): Promise<string[]> {
  const list = await listOf(LISTS.en);
  return indexes.map((index) => list[index] ?? '');
}

async function listOf(name: string): Promise<readonly string[]> {
  return ((await import(`bip39-lists/wordlists/${name}.js`)) as { wordlist: string[] }).wordlist;
}
