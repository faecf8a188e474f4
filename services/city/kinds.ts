import { bestPractices } from './best-practice/best-practice.ts';
import { boardEntries } from './board-entry/board-entry.ts';
import { conferences } from './conference/conference.ts';
import { districts } from './district/district.ts';
import { events } from './event/event.ts';
import { fundings } from './funding/funding.ts';
import { initiatives } from './initiative/initiative.ts';
import type { Item, Kind } from './item/kind.ts';
import { mailingLists } from './mailing-list/mailing-list.ts';
import { trainings } from './training/training.ts';
import { workingGroups } from './working-group/working-group.ts';

/** All kinds of things that a city owns. Each knows its own rows only, hence the cast. */
export const kinds = [
  districts,
  initiatives,
  events,
  bestPractices,
  fundings,
  trainings,
  workingGroups,
  conferences,
  boardEntries,
  mailingLists,
] as unknown as Kind<Item>[];

/** Returns the kind with a word of ids; throws when there is none. */
export function getKind(name: string): Kind<Item> {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`There is no kind ${name}.`);
  return kind;
}
