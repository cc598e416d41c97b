// The log as C2SP tlog-tiles wants it read: a checkpoint, hash tiles and entry bundles.

import { encodeEntryBundle, parseTilePath, type Tile, tileWidth, utf8 } from '@bellbuoy/protocol';
import { Hono } from 'hono';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { PublishedLog } from './published-log.ts';
import { readHashTile, readHead, readLines } from './tree.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

export function logRoutes(log: PublishedLog, store: Reader): Hono {
  return new Hono()
    .get('/log/checkpoint', async (context) => {
      context.header('cache-control', 'no-cache');
      return context.text(await log.checkpoint());
    })
    .get('/log/tile/:path{.+}', async (context) => {
      const bytes = await readTile(store, parseTilePath(`tile/${context.req.param('path')}`));
      // What a tile of some width says never changes.
      return context.body(new Uint8Array(bytes), 200, {
        'cache-control': FOR_EVER,
        'content-type': 'application/octet-stream',
      });
    });
}

async function readTile(store: Reader, tile: Tile): Promise<Uint8Array> {
  const { size } = await readHead(store);
  const { level, index, width } = tile;
  const span = tileWidth ** (level === 'entries' ? 0 : level);
  if ((index * tileWidth + width) * span > size) throw new Problem('not-found');
  if (level !== 'entries') return readHashTile(store, tile);
  return encodeEntryBundle((await readLines(store, index * tileWidth, width)).map(utf8));
}
