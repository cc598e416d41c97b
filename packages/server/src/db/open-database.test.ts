import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines, type TestLocation } from '../../../../test/support/databases.ts';
import { type Database, exclusive, openDatabase, SCHEMA_STEPS } from './index.ts';

describeOnBothEngines('a database', (newLocation, engine) => {
  let place: TestLocation;
  let database: Database;

  beforeEach(async () => {
    place = await newLocation();
    database = await openDatabase(place.location);
  });

  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  test('is opened again, its steps being in the order of their names', async () => {
    expect(SCHEMA_STEPS).toEqual(SCHEMA_STEPS.toSorted());
    await database.close();
    database = await openDatabase(place.location);
  });

  test('gives the same values back for every kind of column', async () => {
    const bytes = Uint8Array.from({ length: 48 }, (_, i) => 255 - i);
    const title = { en: 'Harbour', ar: 'المرفأ' };
    await database.transaction(async (transaction) => {
      await transaction
        .insertInto('desks')
        .values({ id: 'harbour', kind: 'intake', title: JSON.stringify(title), root: null })
        .execute();
      await transaction
        .insertInto('shred_keys')
        .values({ payload: 2 ** 40, mailbox: 'm', is_arrival: false, outlives_report: true, key: bytes })
        .execute();
    });
    expect(await database.store.selectFrom('desks').selectAll().execute()).toEqual([
      { id: 'harbour', kind: 'intake', title, root: null, position: 0 },
    ]);
    const [row] = await database.store.selectFrom('shred_keys').selectAll().execute();
    expect(row).toEqual({
      payload: 2 ** 40,
      mailbox: 'm',
      is_arrival: false,
      outlives_report: true,
      key: bytes,
    });
    expect(row?.key.constructor).toBe(Uint8Array);
  });

  test('undoes everything when a transaction throws', async () => {
    const failing = database.transaction(async (transaction) => {
      await transaction.insertInto('kept_notes').values({ mailbox: 'm', id: 'i', payload: 1 }).execute();
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await database.store.selectFrom('kept_notes').selectAll().execute()).toEqual([]);
  });

  test('shows nobody what is not committed', async () => {
    const { promise: looked, resolve: look } = Promise.withResolvers<void>();
    const writing = database.transaction(async (transaction) => {
      await transaction.insertInto('kept_notes').values({ mailbox: 'm', id: 'i', payload: 1 }).execute();
      await looked;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await database.store.selectFrom('kept_notes').selectAll().execute()).toEqual([]);
    look();
    await writing;
    expect(await database.store.selectFrom('kept_notes').selectAll().execute()).toHaveLength(1);
  });

  test.runIf(engine === 'postgres')('outlives the end of its connections', async () => {
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    const read = () => database.store.selectFrom('desks').selectAll().execute();
    await Promise.all([read(), read(), read()]);
    const cutOff = database.transaction(async (transaction) => {
      await transaction.selectFrom('desks').selectAll().execute();
      await others.execute(database.store);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await transaction.selectFrom('desks').selectAll().execute();
    });
    await expect(cutOff).rejects.toThrow();
    expect(await read()).toEqual([]);
  });

  test('runs exclusive work one after the other', async () => {
    const addOne = () =>
      database.transaction(async (transaction) => {
        await exclusive(transaction, engine, 'counting');
        const rows = await transaction.selectFrom('kept_notes').selectAll().execute();
        await new Promise((resolve) => setTimeout(resolve, 5));
        await transaction
          .insertInto('kept_notes')
          .values({ mailbox: `m${rows.length}`, id: 'i', payload: 1 })
          .execute();
      });
    await Promise.all(Array.from({ length: 8 }, addOne));
    expect(await database.store.selectFrom('kept_notes').selectAll().execute()).toHaveLength(8);
  });

  test('is brought up to date once when several servers open it together', async () => {
    await database.close();
    const fresh = await newLocation();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(fresh.location)));
    await Promise.all(opened.map((other) => other.close()));
    await fresh.remove();
    database = await openDatabase(place.location);
  });

  // Which steps a database has is read by their names: one out of their order would keep it from ever opening again.
  test('has its steps in the order of their names', () => {
    expect(SCHEMA_STEPS.toSorted()).toEqual(SCHEMA_STEPS);
  });

  test('is refused when a newer version has written it', async () => {
    await database.store
      .insertInto('migrations' as 'kept_notes')
      .values({ name: '9999-from-the-future' } as never)
      .execute();
    await expect(openDatabase(place.location)).rejects.toThrow('9999-from-the-future');
  });
});
