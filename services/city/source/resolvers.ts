import { connectionResolvers } from '../../shared/connection.ts';
import type { Context } from '../context.ts';
import type { Item } from '../item/kind.ts';
import { getKind } from '../kinds.ts';
import type { Resolvers } from '../schema.types.ts';
import { addSource } from './add-source.ts';
import { findOrigin } from './find-origin.ts';
import { countRows, listRows, listSources } from './list-sources.ts';
import { previewSource } from './preview-source.ts';
import { removeSource } from './remove-source.ts';
import { restoreOriginal } from './restore-original.ts';
import { sentenceOfRow } from './row-reason.ts';
import { type Counts, settingsOf, type Verdict } from './source.ts';
import type { SourceFormat, SourceKind } from './source-kind.ts';
import { syncSource } from './sync-source.ts';
import { updateSource } from './update-source.ts';

const importedFrom = (word: SourceKind) => ({
  importedFrom: (item: Item, _args: unknown, context: Context) => findOrigin(context, getKind(word), item),
});

/** Words of enums are in capitals, those of ids are not. */
const readKind = <Input extends { kind?: string | null }>(input: Input) => ({
  ...input,
  ...(input.kind && { kind: input.kind.toLowerCase().replace('_', '-') }),
});

const count = (verdict: Verdict) => (counts: Counts) => counts[verdict];

export const sourceResolvers: Resolvers = {
  Mutation: {
    previewSource: (_mutation, { city, input }, context) => previewSource(context, { city, input: readKind(input) }),
    addSource: (_mutation, { city, input }, context) => addSource(context, { city, input: readKind(input) }),
    syncSource: (_mutation, args, context) => syncSource(context, args),
    updateSource: (_mutation, args, context) => updateSource(context, args),
    removeSource: (_mutation, args, context) => removeSource(context, args),
    restoreOriginal: (_mutation, args, context) => restoreOriginal(context, args),
  },
  City: { sources: (_city, args, context) => listSources(context, args) },
  Source: {
    kind: ({ kind }) => kind.toUpperCase().replace('-', '_') as 'EVENT',
    tags: (source) => settingsOf(source).tags,
    visibility: (source) => settingsOf(source).visibility,
    topics: (source) => settingsOf(source).topics,
    state: ({ failingSince, syncedAt }) => (failingSince ? 'FAILING' : syncedAt ? 'SYNCED' : 'WAITING'),
    failureText: ({ failure }) => (failure ? sentenceOfRow(failure) : null),
    counts: (source, _args, context) => countRows(context, source),
    rows: (source, args, context) => listRows(context, source, args),
  },
  SourceConnection: connectionResolvers,
  SourceRowConnection: connectionResolvers,
  SourceRow: {
    verdict: ({ verdict }) => verdict as Verdict,
    reason: ({ reason }) => reason?.split(' ')[0] ?? null,
    field: ({ reason }) => reason?.split(' ')[1] ?? null,
    reasonText: ({ reason }) => (reason ? sentenceOfRow(...(reason.split(' ') as [string, string])) : null),
    item: ({ itemId }) => itemId,
  },
  SourceCounts: {
    new: count('NEW'),
    changed: count('CHANGED'),
    same: count('SAME'),
    skipped: count('SKIPPED'),
    refused: count('REFUSED'),
    gone: count('GONE'),
  },
  SourcePreview: {
    format: ({ format }) => format as SourceFormat | null,
    unreadColumns: ({ unread }) => unread,
    failureText: ({ failure }) => (failure ? sentenceOfRow(failure) : null),
  },
  Event: importedFrom('event'),
  Initiative: importedFrom('initiative'),
  BestPractice: importedFrom('best-practice'),
  Funding: importedFrom('funding'),
  Training: importedFrom('training'),
  District: importedFrom('district'),
};
