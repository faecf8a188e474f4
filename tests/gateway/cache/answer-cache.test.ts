import { beforeEach, describe, expect, test } from 'vitest';
import { type AnswerCache, createAnswerCache } from '../../../gateway/cache/answer-cache.ts';
import type { Changes } from '../../../gateway/cache/basis.ts';
import type { HttpAnswer } from '../../../gateway/cache/http-answer.ts';
import { makeAnswer } from './make-answer.ts';

let time: number;
let hears: boolean;
let cache: AnswerCache;
beforeEach(() => {
  time = 1_000_000;
  hears = true;
  cache = createAnswerCache({ hearsChanges: () => hears, now: () => time });
});

const stays = new AbortController().signal;
const put = (key: string, answer: HttpAnswer) => cache.share(key, stays, async () => answer);
const find = (key: string) => cache.find(key)?.answer.body.toString();
const event: Changes = [{ city: 'a-town', kind: 'event' }];

/** Begins to make an answer that is finished, or fails, when the test says so. */
function begin(key: string, client: AbortSignal = stays) {
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const begun = { signal: undefined as AbortSignal | undefined, finish: resolve, fail: reject };
  const answer = cache.share(key, client, (signal) => {
    begun.signal = signal;
    return promise;
  });
  return { ...begun, answer, made: begun.signal !== undefined, isCancelled: () => begun.signal!.aborted };
}

describe('an answer is found', () => {
  test('under its key alone, until its time is over', async () => {
    await put('k', makeAnswer('one', { lifeMs: 30_000 }));
    time += 29_999;
    expect(find('k')).toBe('one');
    expect(find('other')).toBeUndefined();
    time += 1;
    expect(find('k')).toBeUndefined();
  });

  test('with its age, counted from when it was asked for', async () => {
    const { answer, finish } = begin('k');
    time += 2_000;
    finish(makeAnswer('one'));
    await answer;
    time += 3_000;
    expect(cache.find('k')!.ageMs).toBe(5_000);
  });

  test('not when it must not be kept', async () => {
    await put('k', makeAnswer('one', { lifeMs: 0 }));
    expect(find('k')).toBeUndefined();
  });

  test('for 5 s only while nobody tells of changes, unless it depends on none', async () => {
    await put('live', makeAnswer('one', { cities: ['a-town'] }));
    await put('indexed', makeAnswer('two', { scopes: [{ cities: null, kinds: null }] }));
    await put('neither', makeAnswer('three'));
    hears = false;
    time += 4_999;
    expect(['live', 'indexed', 'neither'].map(find)).toEqual(['one', 'two', 'three']);
    time += 1;
    expect(['live', 'indexed', 'neither'].map(find)).toEqual([undefined, undefined, 'three']);
    hears = true;
    expect(find('live')).toBe('one');
  });
});

describe('what changes', () => {
  test('is forgotten, and nothing else', async () => {
    await put('live', makeAnswer('one', { cities: ['a-town'] }));
    await put('indexed', makeAnswer('two', { scopes: [{ cities: null, kinds: ['event'] }] }));
    await put('other city', makeAnswer('three', { cities: ['b-town'] }));
    await put('other kind', makeAnswer('four', { scopes: [{ cities: null, kinds: ['district'] }] }));
    cache.drop(event);
    expect(['live', 'indexed', 'other city', 'other kind'].map(find)).toEqual([undefined, undefined, 'three', 'four']);
    cache.drop('all');
    expect(['other city', 'other kind'].map(find)).toEqual([undefined, undefined]);
  });

  test('while an answer is made keeps it from being kept, not from being given', async () => {
    const { answer, finish } = begin('k');
    cache.drop(event);
    finish(makeAnswer('from before', { cities: ['a-town'] }));
    expect((await answer).body.toString()).toBe('from before');
    expect(find('k')).toBeUndefined();
  });

  test('while an answer is made that it does not touch lets it be kept', async () => {
    const { answer, finish } = begin('k');
    cache.drop(event);
    finish(makeAnswer('one', { cities: ['b-town'] }));
    await answer;
    expect(find('k')).toBe('one');
  });

  test('before an answer is asked for does not matter to it', async () => {
    cache.drop('all');
    await put('k', makeAnswer('one', { cities: ['a-town'] }));
    expect(find('k')).toBe('one');
  });

  test('has whoever asks afterwards get an answer of their own', async () => {
    const before = begin('k');
    cache.drop(event);
    const after = begin('k');
    expect(after.made).toBe(true);
    after.finish(makeAnswer('new', { cities: ['a-town'] }));
    before.finish(makeAnswer('old', { cities: ['a-town'] }));
    expect((await after.answer).body.toString()).toBe('new');
    await before.answer;
    expect(find('k')).toBe('new');
  });

  test('is nothing when the list is empty: what is being made goes on being shared', () => {
    begin('k');
    cache.drop([]);
    expect(begin('k').made).toBe(false);
  });

  test('elsewhere lets two answers to one question finish in any order: the one asked for later stays', async () => {
    const first = begin('k');
    cache.drop(event);
    time += 10;
    const second = begin('k');
    second.finish(makeAnswer('later', { cities: ['b-town'] }));
    await second.answer;
    first.finish(makeAnswer('earlier', { cities: ['b-town'] }));
    await first.answer;
    expect(find('k')).toBe('later');
  });
});

describe('one question asked by many at the same time', () => {
  test('is answered once, for all of them, and anew after that', async () => {
    const leader = begin('k');
    const followers = [begin('k'), begin('k')];
    expect(followers.map(({ made }) => made)).toEqual([false, false]);
    leader.finish(makeAnswer('one', { lifeMs: 0 }));
    const all = await Promise.all([leader, ...followers].map(({ answer }) => answer));
    expect(new Set(all).size).toBe(1);
    expect(begin('k').made).toBe(true);
  });

  test('goes on when the one who asked first leaves', async () => {
    const leaving = new AbortController();
    const leader = begin('k', leaving.signal);
    const follower = begin('k');
    leaving.abort();
    expect(leader.isCancelled()).toBe(false);
    leader.finish(makeAnswer('one'));
    expect((await follower.answer).body.toString()).toBe('one');
    expect(find('k')).toBe('one');
  });

  test('is given up when all have left: nothing of it is kept, and nobody joins it', async () => {
    const clients = [new AbortController(), new AbortController()];
    const leader = begin('k', clients[0]!.signal);
    begin('k', clients[1]!.signal);
    for (const client of clients) client.abort();
    expect(leader.isCancelled()).toBe(true);
    expect(begin('k').made).toBe(true);
    leader.finish(makeAnswer('of a cancelled call'));
    await leader.answer;
    expect(find('k')).toBeUndefined();
  });

  test('fails for all when it fails, and is asked anew after that', async () => {
    const leader = begin('k');
    const follower = begin('k');
    leader.fail(new Error('broken'));
    await expect(leader.answer).rejects.toThrow('broken');
    await expect(follower.answer).rejects.toThrow('broken');
    expect(begin('k').made).toBe(true);
    expect(find('k')).toBeUndefined();
  });
});

describe('the cache is bounded', () => {
  const sized = (bytes: number) => makeAnswer('x'.repeat(bytes));

  test('to 64 MB in all: what was used last stays', async () => {
    const has = (key: string) => cache.find(key) !== undefined;
    for (let count = 0; count < 64; count++) await put(`${count}`, sized(1_040_000));
    expect(has('0')).toBe(true);
    await put('next', sized(1_040_000));
    expect(['0', '1', '2', 'next'].map(has)).toEqual([true, false, true, true]);
  });

  test('to 1 MiB for one answer', async () => {
    await put('large', sized(1024 * 1024));
    await put('fitting', sized(1024 * 1024 - 2_000));
    expect([find('large') === undefined, find('fitting') === undefined]).toEqual([true, false]);
  });

  test('to 10,000 answers', async () => {
    for (let count = 0; count <= 10_000; count++) await put(`${count}`, sized(1));
    expect([find('0'), find('1'), find('10000')]).toEqual([undefined, 'x', 'x']);
  });
});
