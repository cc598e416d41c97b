// A real mail server from Debian (exim), run as a child process on loopback with a configuration of its own. It
// keeps what it takes in its queue, where a test reads it.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const EXIM = '/usr/sbin/exim4';
const PATIENCE_MS = 20_000;

export interface ReceivedMail {
  readonly recipients: readonly string[];
  /** Header lines, unfolded and decoded. */
  readonly headers: string;
  readonly body: string;
  /** Whether it came over an encrypted connection. */
  readonly isEncrypted: boolean;
}

export interface MailServer {
  /** Offers STARTTLS; offers none; encrypted from the first byte. */
  readonly ports: { readonly startTls: number; readonly plain: number; readonly direct: number };
  /** The certificate by which a client knows it, as PEM, and the one account that may sign in. */
  readonly ca: string;
  readonly account: { readonly user: string; readonly password: string };
  received(): Promise<ReceivedMail[]>;
  end(): Promise<void>;
}

/** Starts a mail server that takes mail for `staff.example` alone, and everything else from nobody. */
export async function startMailServer(): Promise<MailServer> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-mail-'));
  const [startTls = 0, plain = 0, direct = 0] = await freePorts(3);
  const ports = { startTls, plain, direct };
  const account = { user: 'bellbuoy', password: 'a password of its own' };
  const ca = makeCertificate(folder);
  await writeFile(join(folder, 'exim.conf'), configuration(folder, ports, account));
  await giveToExim(folder);
  const child = spawn(EXIM, ['-C', join(folder, 'exim.conf'), '-bdf'], { stdio: 'ignore' });
  await Promise.all(Object.values(ports).map(answers));
  return {
    ports,
    ca,
    account,
    received: () => readQueue(join(folder, 'spool', 'input')),
    end: async () => {
      await stop(child);
      await rm(folder, { recursive: true });
    },
  };
}

function configuration(
  folder: string,
  { startTls, plain, direct }: MailServer['ports'],
  { user, password }: MailServer['account'],
): string {
  return `primary_hostname = mail.staff.example
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${startTls} : ${plain} : ${direct}
tls_on_connect_ports = ${direct}
tls_advertise_hosts = \${if eq{$received_port}{${plain}}{}{*}}
tls_certificate = ${folder}/certificate.pem
tls_privatekey = ${folder}/key.pem
auth_advertise_hosts = \${if eq{$tls_in_cipher}{}{}{*}}
queue_only = true
keep_environment =
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = check_recipient

begin acl
check_recipient:
  accept domains = staff.example
  deny message = nobody of that name here

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{${user}}}{eq{$auth3}{${password}}}}}
`;
}

function makeCertificate(folder: string): string {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  execFileSync('openssl', ['req', '-x509', ...key, '-days', '2', ...subject, ...files], { stdio: 'ignore' });
  return execFileSync('openssl', ['x509', '-in', join(folder, 'certificate.pem')], { encoding: 'utf8' });
}

// The server gives up root before it reads anything from a connection.
async function giveToExim(folder: string): Promise<void> {
  const idOf = (what: string) => Number(execFileSync('id', [what, 'Debian-exim'], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  await chmod(folder, 0o755);
  for (const place of ['spool', 'log']) {
    await mkdir(join(folder, place), { mode: 0o750 });
    await chown(join(folder, place), uid, gid);
  }
  await chown(join(folder, 'key.pem'), uid, gid);
}

async function readQueue(input: string): Promise<ReceivedMail[]> {
  const names = await readdir(input, { recursive: true }).catch(() => []);
  const ids = names.filter((name) => name.endsWith('-H')).map((name) => name.slice(0, -2));
  return Promise.all(
    ids.toSorted().map(async (id) => {
      const head = await readFile(join(input, `${id}-H`), 'utf8');
      const data = await readFile(join(input, `${id.replace(/[^/]+$/, (name) => name)}-D`), 'utf8');
      const [envelope = '', ...rest] = head.split('\n\n');
      const coded = rest.join('\n\n').replace(/^\d{3}[A-Z* ] /gm, '');
      const headers = coded.replace(/\n[ \t]+/g, ' ');
      return {
        recipients: envelope.split('\n').filter((line) => /^\S+@staff\.example$/.test(line)),
        headers: decodeWords(headers),
        body: decodeBody(headers, data.slice(data.indexOf('\n') + 1)),
        isEncrypted: /^-?-tls_cipher/m.test(envelope),
      };
    }),
  );
}

function decodeBody(headers: string, body: string): string {
  if (/content-transfer-encoding: base64/i.test(headers)) return Buffer.from(body, 'base64').toString();
  if (!/content-transfer-encoding: quoted-printable/i.test(headers)) return body;
  const joined = body.replace(/=\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** RFC 2047, both encodings. */
function decodeWords(headers: string): string {
  return headers.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s?/gi, (_, kind: string, text: string) => {
    if (kind.toLowerCase() === 'b') return Buffer.from(text, 'base64').toString();
    return decodeBody('content-transfer-encoding: quoted-printable', text.replaceAll('_', ' '));
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function answers(port: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return;
    await pause(50);
  }
  throw new Error('the mail server does not answer: is exim4-daemon-light installed?');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
