import type { Hono } from 'hono';
import { originApp, requireSameOrigin } from './http/index.ts';
import type { Programme } from './programme/index.ts';

export interface Apps {
  /** What anybody reaches. It sets no cookie and knows no session. */
  readonly publicApp: Hono;
  /** The desk, on an origin of its own. */
  readonly staffApp: Hono;
}

/** The two applications of a programme, which answer `fetch` requests without a socket. */
export function createApps(programme: Programme): Apps {
  return { publicApp: createPublicApp(programme), staffApp: createStaffApp(programme) };
}

function createPublicApp(programme: Programme): Hono {
  return originApp(programme.config.urls.public, programme.diagnostics);
}

function createStaffApp(programme: Programme): Hono {
  const app = originApp(programme.config.urls.desk, programme.diagnostics);
  app.use('/desk/api/*', requireSameOrigin(programme.config.urls.desk));
  return app;
}
