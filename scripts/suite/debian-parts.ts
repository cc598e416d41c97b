import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = ['chromium', 'firefox-esr', 'fonts-noto-core', 'fonts-noto-cjk'];
// With a configuration of the tests' own, on loopback; the one that apt starts elsewhere is not touched.
const mailServer = ['exim4-daemon-light', 'openssl'];
// What reads a printed certificate as others would: its text, and its QR code.
const readers = ['poppler-utils', 'zbar-tools'];
// The schema of banks' files, and what checks a file by it.
const banking = ['libxml2-utils', 'tryton-modules-account-payment-sepa'];
// A hardware security module without the hardware, and what speaks to it.
const tokens = ['softhsm2', 'opensc'];
// Accounting programs that add the ledger up for themselves.
const accounting = ['ledger', 'hledger'];
// What encodes films, and what tells of them; a voice for some.
const films = ['ffmpeg', 'espeak-ng'];
// Chromium without what nobody sees: journeys take half of the work in it, and hold in the whole one too.
const savings = ['chromium-headless-shell'];
const programs = [
  ...['/usr/bin/chromium', '/usr/bin/firefox-esr', '/usr/sbin/exim4', '/usr/bin/openssl'],
  ...['/usr/bin/pdftotext', '/usr/bin/pdftoppm', '/usr/bin/zbarimg'],
  ...['/usr/bin/softhsm2-util', '/usr/bin/pkcs11-tool'],
  ...['/usr/bin/ledger', '/usr/bin/hledger'],
  ...['/usr/bin/ffmpeg', '/usr/bin/ffprobe', '/usr/bin/espeak-ng'],
];
const debianPackages = [
  ...browsers,
  ...mailServer,
  ...readers,
  ...banking,
  ...tokens,
  ...accounting,
  ...films,
];
const advice = `Install ${debianPackages.join(', ')} with your system's package manager, then run this again.`;

/** Brings the browsers, fonts, the mail server and the readers that tests use: by apt where that is possible, otherwise says what to install. */
export function bringDebianParts(): void {
  if (!existsSync('/usr/bin/dpkg-query')) return requireParts();
  const missing = debianPackages.filter((name) => !isInstalled(name));
  const wanted = savings.filter((name) => !isInstalled(name));
  const isRoot = process.getuid?.() === 0;
  if (missing.length > 0 && !isRoot) throw new Error(`Run: sudo apt-get install ${missing.join(' ')}`);
  if (!isRoot) return;
  if (missing.length > 0) install(missing);
  if (wanted.length > 0) bringSavings(wanted);
}

/** What the tests do without where it cannot be had. */
function bringSavings(names: readonly string[]): void {
  try {
    install(names);
  } catch {
    console.log(`Without ${names.join(', ')} the browser step takes longer.`);
  }
}

function install(names: readonly string[]): void {
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...names);
}

function requireParts(): void {
  if (!programs.every((path) => existsSync(path))) throw new Error(advice);
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return stdout === 'installed';
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['--quiet', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed. ${advice}`);
}
