import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPage, readCursor, readFirst, writeCursor } from '../../../services/shared/connection.ts';

const refused = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as { extensions: object }).extensions;
  }
};

describe('a cursor', () => {
  test('is read as it was written, whatever the sorted value holds', () => {
    const codes = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    const value = codes.map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), value, fc.string({ maxLength: 150 }), (sort, of, id) => {
        const cursor = writeCursor({ sort, value: of, id });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor(cursor, sort)).toEqual({ sort, value: of, id });
      }),
    );
  });

  test('belongs to one sort', () => {
    const cursor = writeCursor({ sort: 'title', value: 'A', id: 'a' });
    expect(refused(() => readCursor(cursor, 'startsAt'))).toMatchObject({
      reason: 'CURSOR_INVALID',
      argument: 'after',
    });
  });

  test('is undefined where none was sent', () => {
    expect([readCursor(null, 'title'), readCursor(undefined, 'title')]).toEqual([undefined, undefined]);
  });

  test('is never misread: any other text is refused or is one that could have been written', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    fc.assert(
      fc.property(text, (after) => {
        const read = refused(() => readCursor(after, 'title'));
        if ('sort' in (read as object))
          expect(read).toMatchObject({ sort: 'title', value: expect.any(String), id: expect.any(String) });
        else expect(read).toMatchObject({ code: 'BAD_INPUT', reason: 'CURSOR_INVALID' });
      }),
    );
  });
});

describe('a page', () => {
  test('has 20 entries when nothing is said, and 1 to 100', () => {
    expect([undefined, null, 1, 100].map((first) => readFirst(first))).toEqual([20, 20, 1, 100]);
    for (const first of [0, -1, 101, 1.5, Number.NaN]) {
      expect(refused(() => readFirst(first))).toMatchObject({
        reason: 'FIRST_OUT_OF_RANGE',
        argument: 'first',
        limit: 100,
      });
    }
  });

  test('tells from one row too many that there is a next one', () => {
    expect(cutPage([1, 2, 3], 2)).toEqual({ rows: [1, 2], hasNextPage: true });
    expect(cutPage([1, 2], 2)).toEqual({ rows: [1, 2], hasNextPage: false });
  });
});
